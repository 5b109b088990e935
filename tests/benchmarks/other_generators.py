"""A big document by gen and by other generators, and mypy on what they write.

    python tests/benchmarks/other_generators.py SPEC [--runs 3] [--peer PROGRAM]
        [--jar openapi-generator-cli.jar] [--mypy]

Prints CPU seconds, medians of runs that take turns, and ratios. openapi-python-client runs
with `literal_enums`, because it stops at Stripe's document without it. The jar is that of
the package `openapi-generator-cli` on PyPI. `--mypy` runs `mypy --strict`, with an empty
cache, on the packages of gen and of openapi-python-client; it needs httpx and httpx2 beside
this Python.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from measure import cpu_seconds, find_peer, medians, peer_environment, take_turns


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("spec", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peer", type=Path, default=find_peer())
    parser.add_argument("--jar", type=Path)
    parser.add_argument("--mypy", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        generators = _Generators(arguments.spec.resolve(), Path(name))
        work: dict[str, Callable[[], float]] = {"gen": generators.gen}
        if arguments.peer is not None:
            peer: Path = arguments.peer
            work["openapi-python-client"] = lambda: generators.client(peer)
        if arguments.jar is not None:
            jar: Path = arguments.jar.resolve()
            work["openapi-generator"] = lambda: generators.java(jar)
        print(f"{arguments.spec.name}, {arguments.runs} runs, CPU seconds, medians")
        for other in [name for name in work if name != "gen"]:
            try:
                work[other]()
            except RuntimeError:
                print(f"{other} writes no client of this document")
                del work[other]
        _print_ratios(medians(take_turns(work, arguments.runs)))
        if arguments.mypy:
            checked = {
                name: generators.mypy(name) for name in work if "generator" not in name
            }
            print("mypy --strict, CPU seconds of one run")
            _print_ratios(checked)


class _Generators:
    """The measured runs. Each writes a package `measured_client` into a folder."""

    def __init__(self, spec: Path, folder: Path) -> None:
        self._spec = spec
        self._folder = folder
        self._config = folder / "config.yaml"
        self._config.write_text("literal_enums: true\n", encoding="utf-8")

    def gen(self) -> float:
        out = self._fresh("gen") / "measured_client"
        cache = self._fresh("user-cache")
        command = (sys.executable, "-m", "openapi_gen", "-q", self._spec, "-o", out)
        return cpu_seconds(command, self._folder, {"XDG_CACHE_HOME": str(cache)})

    def client(self, peer: Path) -> float:
        out = self._fresh("openapi-python-client") / "measured_client"
        command = (peer, "generate", "--path", self._spec, "--output-path", out)
        options = ("--meta", "none", "--config", self._config)
        return cpu_seconds((*command, *options), self._folder, peer_environment(peer))

    def java(self, jar: Path) -> float:
        out = self._fresh("openapi-generator")
        command = ("java", "-jar", jar, "generate", "-g", "python", "-i", self._spec)
        options = (
            "-o",
            out,
            "--skip-validate-spec",
            "--package-name",
            "measured_client",
        )
        return cpu_seconds((*command, *options), self._folder)

    def mypy(self, name: str) -> float:
        cache = self._fresh("mypy-cache")
        command = (sys.executable, "-m", "mypy", "--strict", "--cache-dir", cache)
        return cpu_seconds(
            (*command, "-p", "measured_client"),
            self._folder,
            {"MYPYPATH": str(self._folder / name)},
            (0, 1),
        )

    def _fresh(self, name: str) -> Path:
        folder = self._folder / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        return folder


def _print_ratios(spent: dict[str, float]) -> None:
    for name, seconds in spent.items():
        ratio = f"{spent['gen'] / seconds:9.2f} x" if name != "gen" else ""
        print(f"{name:<34}{seconds:9.2f}{ratio}")


if __name__ == "__main__":
    main()
