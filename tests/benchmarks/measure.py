"""Measuring for all benchmarks: the CPU time of whole processes, and medians.

CPU time, because wall time means little on a shared machine. Ratios of runs that take
turns, because CPU time also depends on the machine's load.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

REPO = Path(__file__).resolve().parents[2]
Work = Callable[[], Any]
_SAMPLE = 0.01  # minimum seconds of a sample


def cpu_seconds(
    command: Sequence[str | Path],
    cwd: Path,
    env: Mapping[str, str] | None = None,
    expected: Sequence[int] = (0,),
) -> float:
    """User and system seconds of a process and the processes that it waited for.

    Raises as `usage` does.
    """
    return usage(command, cwd, env, expected).seconds


class Usage(NamedTuple):
    seconds: float
    """User and system seconds, including processes that were waited for."""
    peak: int
    """Peak memory in bytes."""


def usage(
    command: Sequence[str | Path],
    cwd: Path,
    env: Mapping[str, str] | None = None,
    expected: Sequence[int] = (0,),
) -> Usage:
    """What a process uses.

    Raises RuntimeError, with what it wrote to stderr, for an exit code not `expected`.
    """
    words = [str(word) for word in command]
    log = cwd / "stderr.txt"
    with log.open("wb") as stderr:
        process = subprocess.Popen(
            words, cwd=cwd, env=environment(env), stdout=stderr, stderr=stderr
        )
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in expected:
        raise RuntimeError(f"{' '.join(words)}: {log.read_text(errors='replace')}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Usage(used.ru_utime + used.ru_stime, used.ru_maxrss * unit)


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's variables, with this checkout's `generator` first on the path.

    Bytecode is kept, as it is of what is installed: to compile gen is not its work.
    """
    path = f"{REPO / 'generator'}{os.pathsep}{REPO}"
    variables = {**os.environ, "PYTHONPATH": path, **(more or {})}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    return variables


def peer_environment(peer: Path) -> dict[str, str]:
    """For openapi-python-client, which calls the ruff in its own folder."""
    return {"PATH": f"{peer.parent}{os.pathsep}{os.environ.get('PATH', '')}"}


def take_turns(
    work: Mapping[str, Callable[[], float]], runs: int
) -> dict[str, list[float]]:
    """Runs each of `work` once a round, for `runs` rounds after a warm-up."""
    for run in work.values():
        run()
    times: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(runs):
        for name, run in work.items():
            times[name].append(run())
    return times


def medians(times: Mapping[str, Sequence[float]]) -> dict[str, float]:
    return {name: statistics.median(values) for name, values in times.items()}


def microseconds(works: Sequence[Work], rounds: int) -> list[float]:
    """CPU time in this process: medians of samples that take turns."""
    loops = [_loops(work) for work in works]
    samples: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for spent, work, count in zip(samples, works, loops):
            spent.append(_sample(work, count) / count * 1e6)
    return list(map(statistics.median, samples))


def _sample(work: Work, count: int) -> float:
    start = process_time()
    for _ in range(count):
        work()
    return process_time() - start


def _loops(work: Work) -> int:
    """How often to repeat the work for a sample that is long enough."""
    count = 1
    while _sample(work, count) < _SAMPLE:
        count *= 2
    return count


def find_peer() -> Path | None:
    """openapi-python-client next to this Python or on PATH; None without it."""
    beside = Path(sys.executable).parent / "openapi-python-client"
    found = str(beside) if beside.exists() else shutil.which(beside.name)
    return Path(found) if found else None
