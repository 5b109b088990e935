"""How long `--watch` takes until a changed description is on disk.

    python tests/benchmarks/watch.py SPEC [--times 9]

SPEC is a document in JSON with a description in `info`; it is copied. Prints the median
wall time from the end of a save until the README has it, and the CPU time of the watcher.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from measure import environment

_IDLE = 1.0  # seconds without a change before the next one


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("spec", type=Path)
    parser.add_argument("--times", type=int, default=9)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = arguments.spec.read_text(encoding="utf-8")
        log = folder / "log.txt"
        (folder / "spec.json").write_text(text, encoding="utf-8")
        with log.open("wb") as stderr:
            watcher = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "openapi_gen",
                    "spec.json",
                    "-o",
                    "api",
                    "--watch",
                ],
                cwd=folder,
                env=environment({"XDG_CACHE_HOME": str(folder / "cache")}),
                stderr=stderr,
            )
        try:
            _wait(lambda: log.read_text().count("gen: watching") == 1)
            before = _cpu_seconds(watcher.pid)
            taken = [_change(folder, text, number) for number in range(arguments.times)]
            time.sleep(_IDLE)  # until what is kept for the next change is written
            seconds = (_cpu_seconds(watcher.pid) - before) / len(taken)
        finally:
            watcher.kill()
            watcher.wait()
    middle, longest = statistics.median(taken), max(taken)
    print(f"median {middle:.2f} s, longest {longest:.2f} s, of {len(taken)} changes")
    print(f"{seconds:.2f} s CPU for each")


def _change(folder: Path, text: str, number: int) -> float:
    """The seconds from a save until the README has the new description."""
    time.sleep(_IDLE)
    old: str = json.loads(text)["info"]["description"]
    mark = f"Edited {number} times. "
    written = json.dumps(old)[1:-1]
    file = folder / "spec.json"
    file.write_text(text.replace(written, mark + written, 1), encoding="utf-8")
    started = time.monotonic()
    _wait(lambda: mark.strip() in (folder / "api" / "README.md").read_text("utf-8"))
    return time.monotonic() - started


def _cpu_seconds(process: int) -> float:
    """What a process has used; only on Linux."""
    fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _wait(condition: Callable[[], bool]) -> None:
    while not condition():
        time.sleep(0.002)


if __name__ == "__main__":
    main()
