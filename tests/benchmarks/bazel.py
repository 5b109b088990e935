"""What many small documents cost as actions of Bazel, and from its cache.

    python tests/benchmarks/bazel.py [--number 1000] [--jobs 2]

Prints the wall time of each build, and what Bazel says of its actions. Needs `bazel`.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from clients import small_document

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "build" / "bazel"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--number", type=int, default=1_000)
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    workspace = _workspace(folder, arguments.number)
    flags = [f"--jobs={arguments.jobs}", f"--disk_cache={folder / 'cache'}"]
    build = [*_bazel(folder), "build", "//...", "--noshow_progress", *flags]
    try:
        _run([*_bazel(folder), "info"], workspace, folder)
        _measure("generated", build, workspace, folder)
        _measure("again, nothing changed", build, workspace, folder)
        _run([*_bazel(folder), "clean"], workspace, folder)
        _measure("again, from the cache", build, workspace, folder)
        file = workspace / "0.json"
        file.write_text(file.read_text(encoding="utf-8").replace("40", "41"))
        _measure("one document changed", build, workspace, folder)
    finally:
        _run([*_bazel(folder), "shutdown"], workspace, folder)
        subprocess.run(["chmod", "-R", "u+w", folder], check=True)
        shutil.rmtree(folder)


def _workspace(folder: Path, number: int) -> Path:
    """The example with so many documents, each a target of its own."""
    root = folder / "workspace"
    shutil.copytree(EXAMPLE, root)
    lines = ['load("//:openapi_gen.bzl", "python_client")']
    for index in range(number):
        text = json.dumps(small_document(index))
        (root / f"{index}.json").write_text(text, encoding="utf-8")
        lines.append(f'python_client(name = "c{index}", spec = "{index}.json")')
    (root / "BUILD.bazel").write_text("\n".join([*lines, ""]), encoding="utf-8")
    command = folder / "bin" / "gen"
    command.parent.mkdir()
    lines = ["#!/bin/sh", f"export PYTHONPATH={ROOT / 'generator'}"]
    lines += [f'exec {sys.executable} -m openapi_gen "$@"', ""]
    command.write_text("\n".join(lines), encoding="utf-8")
    command.chmod(0o755)
    return root


def _bazel(folder: Path) -> list[str]:
    return ["bazel", f"--output_user_root={folder / 'state'}"]


def _measure(what: str, command: list[str], workspace: Path, folder: Path) -> None:
    started = time.monotonic()
    said = _run(command, workspace, folder)
    wall = time.monotonic() - started
    (line,) = set(re.findall(r"INFO: (\d+ process(?:es)?: .*)\.$", said, re.MULTILINE))
    print(f"{what:24} {wall:8.1f} s  {line}", flush=True)


def _run(command: list[str], workspace: Path, folder: Path) -> str:
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path}
    done = subprocess.run(
        command, cwd=workspace, env=env, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr[-4000:])
    return done.stderr


if __name__ == "__main__":
    main()
