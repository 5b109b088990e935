"""The cost of generating: CPU seconds by stage, and ratios to black and to a peer.

    python tests/benchmarks/generate.py [SPEC] [--runs N] [--peer openapi-python-client]
    python tests/benchmarks/generate.py [SPEC] --scale

The ratios are to black's own time on the same output (`black --check` with an empty
cache and one worker) and to openapi-python-client on the same document. Two common runs
follow: nothing has changed, and one description has. With `--scale`, only copies of the
document are measured: 1,000 operations, and 10,000.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from measure import (
    REPO,
    cpu_seconds,
    environment,
    find_peer,
    medians,
    peer_environment,
    take_turns,
)
from scale import print_scale

_PACKAGE = "measured_client"
_STAMPED = 2.1  # seconds after which files are old enough for a stamp
_STAGES = """
import gc, json, sys, time
from pathlib import Path
from openapi_gen import Options, generate

gc.set_threshold(100_000, 50, 50)  # as the command does
marks = []
options = Options(sys.argv[1], Path(sys.argv[2]))
generate(options, None, lambda stage: marks.append((stage, time.process_time())))
print(json.dumps([*marks, ("end", time.process_time())]))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "spec", nargs="?", type=Path, default=REPO / "specs/twilio_payments.yaml"
    )
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--peer", type=Path, default=find_peer())
    parser.add_argument("--scale", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if arguments.scale:
            print_scale(arguments.spec.resolve(), Path(folder))
            return
        bench = _Bench(arguments.spec.resolve(), Path(folder), arguments.peer)
        print(f"{arguments.spec.name}, {arguments.runs} runs, CPU seconds, medians")
        _print_stages(bench, arguments.runs)
        _print_ratios(bench, arguments.runs)
        _print_output(bench)


class _Bench:
    """The measured runs, each in a process of its own."""

    def __init__(self, spec: Path, folder: Path, peer: Path | None) -> None:
        self.spec = spec
        self.folder = folder
        self.peer = peer
        self.kept = folder / "kept" / _PACKAGE
        self._round = 0
        self._cache = {"XDG_CACHE_HOME": str(folder / "user-cache")}
        self._gen(spec, self.kept)
        time.sleep(_STAMPED)
        self._gen(spec, self.kept)  # a run without changes writes the stamp of the next
        self._changed = (
            folder / "other" / spec.name
        )  # a package has the document's name
        self._changed.parent.mkdir()
        self._changed.write_text(_with_other_description(spec.read_text("utf-8")))

    def work(self) -> dict[str, Callable[[], float]]:
        """The runs that take turns, by name."""
        work = {
            "gen": self.cold,
            "black": self.black,
            "gen, nothing changed": self.nothing_changed,
            "gen, one description changed": self.one_change,
            "python -c pass": self.empty_python,
        }
        if self.peer is not None:
            work["openapi-python-client"] = self.other_generator
        return work

    def cold(self) -> float:
        return self._gen(self.spec, self._fresh("cold") / _PACKAGE)

    def nothing_changed(self) -> float:
        """The second of two runs: the first pays for the caches that others have filled."""
        self._gen(self.spec, self.kept)
        return self._gen(self.spec, self.kept)

    def one_change(self) -> float:
        """Generates again after one description has changed."""
        package = self._fresh("changed") / _PACKAGE
        shutil.copytree(self.kept, package)
        return self._gen(self._changed, package)

    def black(self) -> float:
        cache = {"BLACK_CACHE_DIR": str(self._fresh("cache"))}
        command = [sys.executable, "-m", "black", "--check", "-q", "--workers", "1"]
        return cpu_seconds([*command, self.kept], self.folder, cache)

    def other_generator(self) -> float:
        assert self.peer is not None
        out = self._fresh("peer") / "package"
        command = (self.peer, "generate", "--path", self.spec, "--output-path", out)
        env = peer_environment(self.peer)
        return cpu_seconds((*command, "--meta", "none"), self.folder, env)

    def empty_python(self) -> float:
        """Likewise the second of two."""
        cpu_seconds([sys.executable, "-c", "pass"], self.folder)
        return cpu_seconds([sys.executable, "-c", "pass"], self.folder)

    def stages(self) -> dict[str, float]:
        """CPU seconds of each stage of a cold run; `start-up` is everything before them."""
        out = self._fresh("stages") / _PACKAGE
        done = subprocess.run(
            [sys.executable, "-c", _STAGES, str(self.spec), str(out)],
            cwd=self.folder,
            env=environment(),
            check=True,
            capture_output=True,
            text=True,
        )
        marks: list[tuple[str, float]] = json.loads(done.stdout)
        spent = {"start-up": marks[0][1]}
        for (stage, start), (_, end) in zip(marks, marks[1:]):
            spent[stage] = end - start
        return spent

    def _gen(self, spec: Path, out: Path) -> float:
        out.parent.mkdir(parents=True, exist_ok=True)
        command = (sys.executable, "-m", "openapi_gen", "-q", spec, "-o", out)
        return cpu_seconds(command, self.folder, self._cache)

    def _fresh(self, name: str) -> Path:
        """An empty folder; that of an earlier round is deleted."""
        self._round += 1
        for old in self.folder.glob(f"{name}-*"):
            shutil.rmtree(old)
        folder = self.folder / f"{name}-{self._round}"
        folder.mkdir()
        return folder


def _with_other_description(text: str) -> str:
    """The document with a change in the middle one of its one-line descriptions."""
    found = list(re.finditer(r'description"?: ?"?(?=[A-Za-z])', text))
    if not found:
        raise SystemExit("the document has no description that could be changed")
    end = found[len(found) // 2].end()
    return f"{text[:end]}Changed {text[end:]}"


def _print_stages(bench: _Bench, runs: int) -> None:
    rounds = [bench.stages() for _ in range(runs)]
    by_stage = {stage: [spent[stage] for spent in rounds] for stage in rounds[0]}
    for stage, seconds in medians(by_stage).items():
        print(f"  {stage:<32}{seconds:9.3f}")


def _print_ratios(bench: _Bench, runs: int) -> None:
    spent = medians(take_turns(bench.work(), runs))
    for name, seconds in spent.items():
        print(f"{name:<34}{seconds:9.3f}")
    ratios = {
        "gen / black": ("gen", "black"),
        "gen / openapi-python-client": ("gen", "openapi-python-client"),
        "nothing changed / python -c pass": ("gen, nothing changed", "python -c pass"),
        "one description / cold": ("gen, one description changed", "gen"),
    }
    for name, (work, base) in ratios.items():
        if base in spent:
            print(f"{name:<34}{spent[work] / spent[base]:9.2f} x")
    if bench.peer is None:
        print("openapi-python-client is not here: pip install '.[bench]'")


def _print_output(bench: _Bench) -> None:
    manifest = json.loads((bench.kept / ".gen.json").read_text("utf-8"))
    lines = {
        path.relative_to(bench.kept).parts[0]: 0 for path in bench.kept.rglob("*.py")
    }
    for path in bench.kept.rglob("*.py"):
        text = path.read_text("utf-8")
        lines[path.relative_to(bench.kept).parts[0]] += text.count("\n")
    runtime = lines.pop("runtime")
    operations = len(manifest["operations"])
    total = sum(lines.values())
    print(f"{operations} operations, {manifest['models']} models,", end=" ")
    print(
        f"{len(manifest['files'])} files, {total} lines and {runtime} of runtime,",
        end=" ",
    )
    print(f"{total / max(operations, 1):.0f} lines an operation")


if __name__ == "__main__":
    main()
