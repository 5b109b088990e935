"""The examples are up to date, and their scripts run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SCRIPTS = sorted(EXAMPLES.glob("*/demo.py"))


def run(
    *arguments: str | Path, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=cwd)


def test_every_package_is_up_to_date() -> None:
    done = run(EXAMPLES / "regenerate.py", "--check")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.parent.name)
def test_script(script: Path) -> None:
    done = run(script)
    assert (done.returncode, done.stderr) == (0, "")
    package = script.with_name(script.parent.name)
    assert (package / "py.typed").exists()


def test_the_demo_sends_one_request_and_refuses_the_other() -> None:
    lines = run(EXAMPLES / "twilio_payments/demo.py").stdout.splitlines()
    assert lines[0] == "POST /2010-04-01/Accounts/AC0123/Calls/CA0123/Payments.json"
    assert "&Parameter=%7B%22a%22%3A+1%7D&PaymentMethod=credit-card&" in lines[5]
    assert sum(line.startswith("POST") for line in lines) == 1
    assert "not sent, 4 violations:" in lines
    assert [line.partition(":")[0] for line in lines[10:14]] == [
        "call_sid /path/CallSid",
        "body /Timeout",
        "body /PaymentMethod",
        "body /StatusCallback",
    ]


def test_the_jobs_demo_prints_what_it_did() -> None:
    """A token, pages, a link, a stream, a download and webhooks."""
    lines = run(EXAMPLES / "jobs/demo.py").stdout.splitlines()
    printed = [line for line in lines if not line.startswith(("GET ", "POST ", "PUT "))]
    assert printed.pop().startswith("refused: ")
    assert printed == [
        "all jobs: [1, 2]",
        "created: waiting at /v1/jobs/00000000-0000-0000-0000-000000000001",
        "now: running",
        "progress: Progress(percent=40, step='reading')",
        "finished: Progress(percent=100, step=None)",
        "downloaded: 100000 bytes",
        "received: done",
    ]
    assert lines.count("POST /token") == 1


def test_the_tests_of_an_example_pass() -> None:
    """A program with tests of its own, which use the fake."""
    options = ("-q", "-p", "no:cacheprovider", "test_reports.py")
    done = run("-m", "pytest", *options, cwd=EXAMPLES / "jobs")
    assert done.returncode == 0, done.stdout
    assert done.stdout.startswith("." * 7)
