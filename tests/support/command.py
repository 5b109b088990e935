"""Runs `gen` as its users do: in a process of its own, seen from outside."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .warm import LONGEST, Warm

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "specs" / "twilio_payments.yaml"
TWILIO = ROOT.parent / "shared" / "corpus" / "named" / "twilio_api_v2010.yaml"
"""Twilio's own document; not part of the repository."""

DIAGNOSTIC = re.compile(
    r"^(?P<file>.+?):(\d+):(\d+): (error|warning|note): #(/.*?|): .+$"
)
"""A line of standard error about a place in a document."""

_WARM = Warm()
_DECIDES_COLOR = {"NO_COLOR", "FORCE_COLOR"}


@dataclass(frozen=True)
class Outcome:
    """The exit code and the output of a run."""

    code: int
    out: str
    err: str


def environment(**changes: str) -> dict[str, str]:
    """This process's environment, with the checkout first on the import path."""
    kept = {k: v for k, v in os.environ.items() if k not in _DECIDES_COLOR}
    return {**kept, "PYTHONPATH": str(ROOT / "generator"), **changes}


def gen(
    *arguments: str | Path,
    cwd: Path,
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
) -> Outcome:
    """Runs `gen` in the folder `cwd`, with `env` over the usual environment."""
    given = [str(argument) for argument in arguments]
    if env is None and hasattr(os, "fork"):
        code, stdout, stderr = _WARM.run(given, Path(cwd), stdin, environment())
    else:  # Python reads some variables when it starts
        done = subprocess.run(
            [sys.executable, "-m", "openapi_gen", *given],
            cwd=cwd,
            input=stdin,
            capture_output=True,
            env=environment(**(env or {})),
            timeout=LONGEST,
            check=False,
        )
        code, stdout, stderr = done.returncode, done.stdout, done.stderr
    out, err = stdout.decode(), stderr.decode()
    assert "Traceback" not in err, err
    return Outcome(code, out, err)


def configure(folder: Path, text: str) -> None:
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its path in it; bytecode left out."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def on_terminal(*arguments: str, cwd: Path, **env: str) -> str:
    """What `gen` writes to standard error when that is a terminal."""
    master, slave = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "openapi_gen", *arguments],
        cwd=cwd,
        stdout=subprocess.DEVNULL,
        stderr=slave,
        env=environment(TERM="xterm", **env),
    )
    os.close(slave)
    seen = b""
    try:
        while part := os.read(master, 65536):
            seen += part
    except OSError:  # EIO: the other end is closed
        pass
    process.wait(60)
    os.close(master)
    return seen.decode().replace("\r\n", "\n")


def with_interrupts() -> None:
    """Lets a child be interrupted: a shell switches that off for `command &`."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
