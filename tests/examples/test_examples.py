"""The examples are what gen makes of their documents today, and their scripts run."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
README = EXAMPLES.with_name("README.md")
SCRIPTS = sorted(EXAMPLES.glob("*/demo.py"))


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, timeout=120
    )


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
    """The words of README.md."""
    lines = run(EXAMPLES / "twilio_payments/demo.py").stdout.splitlines()
    assert lines[0] == "POST /2010-04-01/Accounts/AC0123/Calls/CA0123/Payments.json"
    assert "&Parameter=%7B%22a%22%3A+1%7D&PaymentMethod=credit-card&" in lines[5]
    assert sum(line.startswith("POST") for line in lines) == 1
    assert "not sent, for 4 reasons:" in lines
    assert [line.partition(":")[0] for line in lines[10:14]] == [
        "call_sid /path/CallSid",
        "body /Timeout",
        "body /PaymentMethod",
        "body /StatusCallback",
    ]


def test_the_jobs_demo_tells_what_it_did() -> None:
    """A token, pages, a link, a stream, a download and webhooks, in its own words."""
    lines = run(EXAMPLES / "jobs/demo.py").stdout.splitlines()
    told = [line for line in lines if not line.startswith(("GET ", "POST ", "PUT "))]
    assert told == [
        "all jobs: [1, 2]",
        "begun: waiting at /v1/jobs/00000000-0000-0000-0000-000000000001",
        "and now: running",
        "progress: Progress(percent=40, step='reading', additional_properties={})",
        "finished: Progress(percent=100, step=None, additional_properties={})",
        "fetched: 100000 bytes",
        "heard: done",
        "not believed: no signature matches the body and the secret",
    ]
    assert lines.count("POST /token") == 1


def test_the_readme_holds_python_and_leads_somewhere() -> None:
    text = README.read_text(encoding="utf-8")
    snippets = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert len(snippets) > 10
    for snippet in snippets:
        compile(snippet, "README.md", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    headings = re.findall(
        r"^#+ (.+)$", re.sub(r"```.*?```", "", text, flags=re.S), re.M
    )
    anchors = {heading.lower().replace(" ", "-") for heading in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) - anchors == set()
    files = {target for target in re.findall(r"\]\(([^)#:]+)\)", text)}
    assert [target for target in files if not (README.parent / target).exists()] == []
