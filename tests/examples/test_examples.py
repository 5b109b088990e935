"""The examples are up to date, and their scripts run."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PACKAGES = sorted(file.parent for file in EXAMPLES.glob("*/*/.gen.json"))
SCRIPTS = sorted(
    script
    for folder in {package.parent for package in PACKAGES}
    for script in folder.glob("*.py")
)


def run(
    *arguments: str | Path, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=cwd)


def test_every_package_is_up_to_date() -> None:
    done = run(EXAMPLES / "regenerate.py", "--check")
    assert done.returncode == 0, done.stderr


def test_every_package_is_typed() -> None:
    assert len(PACKAGES) == 6
    assert all((package / "py.typed").exists() for package in PACKAGES)


@pytest.mark.parametrize(
    "script", SCRIPTS, ids=lambda one: f"{one.parent.name}-{one.stem}"
)
def test_script(script: Path) -> None:
    done = run(script)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_clients_that_share_a_runtime_are_used_together() -> None:
    """Each says its own name to the server; one class catches the errors of all."""
    lines = run(EXAMPLES / "acme/demo.py").stdout.splitlines()
    printed = [line for line in lines if not line.startswith(("GET ", "POST "))]
    assert printed == [
        "product: Rocket skates 149.90 SizeTube(length=60, diameter=20)",
        "order: open with 1 line",
        "shipment: S1 arrives on 2026-11-26",
        "places: ['depot', 'door']",
    ]
    agents = {line.rpartition(" ")[2] for line in lines if line not in printed}
    assert agents == {"acme_catalog/1.2.0", "acme_orders/3.0.1", "acme_shipping/0.9.0"}
    lines = run(EXAMPLES / "acme/one_error.py").stdout.splitlines()
    outcomes = [line.partition(":")[0] for line in lines if not line.startswith("GET ")]
    assert outcomes == ["not found", "not found", "not sent", "not found"]


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


@pytest.mark.slow
def test_clients_with_one_runtime_are_type_clean(tmp_path: Path) -> None:
    """With their scripts, under mypy --strict and pyright strict."""
    folder = EXAMPLES / "acme"
    cache = f"--cache-dir={tmp_path}"
    done = run("-m", "mypy", "--strict", "--config-file=", cache, folder)
    assert done.returncode == 0, done.stdout
    settings = {"include": [str(folder)], "typeCheckingMode": "strict"}
    settings |= {"extraPaths": [str(folder)]}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))
    done = run("-m", "pyright", "-p", tmp_path, "--pythonpath", sys.executable)
    assert done.returncode == 0, done.stdout
