"""A process that has generated a package, and forks for each run of `gen`.

Four fifths of a run of a small document are imports, templates and OpenAPI's schemas. A fork
has them, and is still a process of its own: it has its own arguments, working directory,
environment, streams and exit code, and the next one does not see what it did.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any, NoReturn

_ROOT = Path(__file__).resolve().parents[2]
LONGEST = 120
"""Seconds; then a run is killed."""
STREAMS = ("stdin", "stdout", "stderr")


class Warm:
    """The process, started at the first run."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._lock = threading.Lock()

    def run(
        self, arguments: list[str], cwd: Path, stdin: bytes, env: dict[str, str]
    ) -> tuple[int, bytes, bytes]:
        """The exit code of a run, and what it writes to both streams."""
        with tempfile.TemporaryDirectory(prefix="run-") as folder, self._lock:
            files = [Path(folder, name) for name in STREAMS]
            files[0].write_bytes(stdin)
            request = {
                "arguments": arguments,
                "cwd": os.path.abspath(cwd),
                "env": env,
                "streams": [str(file) for file in files],
            }
            code = self._ask(json.dumps(request))
            return code, files[1].read_bytes(), files[2].read_bytes()

    def _ask(self, request: str) -> int:
        if self._process is None:
            self._process = _start()
        assert self._process.stdin and self._process.stdout
        print(request, file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        assert answer, "the process that runs gen has ended"
        return int(answer)


def _start() -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.support.warm"],
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": str(_ROOT / "generator")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    atexit.register(process.communicate)  # it ends with its standard input
    return process


def _serve() -> None:
    """Answers each request, a line of standard input, with the exit code of the run."""
    _generate()
    gc.freeze()
    # Streams 0 to 2 are those of the runs.
    with os.fdopen(os.dup(0)) as requests, os.fdopen(os.dup(1), "w") as answers:
        for line in requests:
            child = os.fork()
            if child == 0:
                _run(json.loads(line))
            status = os.waitpid(child, 0)[1]
            print(os.waitstatus_to_exitcode(status), file=answers, flush=True)


def _generate() -> None:
    from openapi_gen.cli.main import main

    with tempfile.TemporaryDirectory() as folder:
        spec = str(_ROOT / "specs" / "twilio_payments.yaml")
        assert main([spec, "-o", str(Path(folder, "api")), "-q"]) == 0


def _run(request: Any) -> NoReturn:
    """What `python -m openapi_gen` does."""
    from openapi_gen.__main__ import run

    for number, file in enumerate(request["streams"]):
        opened = os.open(file, os.O_CREAT | (os.O_WRONLY if number else os.O_RDONLY))
        os.dup2(opened, number)
        os.close(opened)
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["env"])
    sys.argv[1:] = request["arguments"]
    sys.path[0] = request["cwd"]
    signal.alarm(LONGEST)
    run()


if __name__ == "__main__":
    _serve()
