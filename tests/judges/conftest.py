"""Installs the judges, each in a folder of its own, once for each version."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

NODE_PACKAGES = {"@stoplight/prism-cli": "5.14.2", "swagger-client": "3.36.0"}
# It needs an older openapi-spec-validator than gen, so it cannot be an extra.
OPENAPI_CORE = "openapi-core==0.23.1"
# What users combine models with, and what generated packages run on.
LIBRARIES = (
    "cattrs==26.2.1 fastapi==0.165.0 httpx==0.28.1 httpx2>=2.12,<3 sphinx==9.0.4"
)

_TIMEOUT = 240  # seconds for one installation


@pytest.fixture(scope="session")
def judges(pytestconfig: pytest.Config) -> Path:
    """The folder where the judges are installed."""
    named = os.environ.get("OPENAPI_GEN_JUDGES")
    if named:
        Path(named).mkdir(parents=True, exist_ok=True)
        return Path(named)
    cache = pytestconfig.cache
    assert cache is not None
    return cache.mkdir("judges")


@pytest.fixture(scope="session")
def node_modules(judges: Path) -> Path:
    """The folder of the npm packages."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("node and npm are not installed: no judge that runs on node")
    folder = judges / "node"
    folder.mkdir(exist_ok=True)
    manifest = json.dumps({"private": True, "dependencies": NODE_PACKAGES})
    npm = ("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts")
    npm += ("--fetch-retries", "0")
    if not _is_done(folder, manifest):
        (folder / "package.json").write_text(manifest, encoding="utf-8")
        _install([npm], folder, manifest)
    return folder / "node_modules"


@pytest.fixture(scope="session")
def openapi_core(judges: Path) -> Path:
    """A Python interpreter with openapi-core."""
    folder = judges / "openapi_core"
    folder.mkdir(exist_ok=True)
    python = folder / "venv" / "bin" / "python"
    make = (sys.executable, "-m", "venv", str(folder / "venv"))
    pip = (str(python), "-m", "pip", "install", "-q", OPENAPI_CORE)
    if not _is_done(folder, OPENAPI_CORE):
        _install([make, pip], folder, OPENAPI_CORE)
    return python


@pytest.fixture(scope="session", params=["this Python", "the newest Python"])
def libraries(judges: Path, request: pytest.FixtureRequest) -> Path:
    """A Python interpreter with the libraries that read annotations of models."""
    base = sys.executable if request.param == "this Python" else _newest_python()
    version = _version_of(base)
    if base != sys.executable and version == _version_of(sys.executable):
        pytest.skip("no newer Python is installed")
    folder = judges / f"libraries_{version[0]}_{version[1]}"
    folder.mkdir(exist_ok=True)
    python = folder / "venv" / "bin" / "python"
    make = (base, "-m", "venv", str(folder / "venv"))
    pip = (str(python), "-m", "pip", "install", "-q", *LIBRARIES.split())
    if not _is_done(folder, LIBRARIES):
        _install([make, pip], folder, LIBRARIES)
    return python


def _newest_python() -> str:
    """The newest interpreter on the search path and among those of pyenv."""
    named = [shutil.which(f"python3.{minor}") for minor in range(11, 20)]
    pyenv = (Path.home() / ".pyenv" / "versions").glob("3.*/bin/python")
    found = [name for name in (*named, *map(str, pyenv)) if name is not None]
    return max([*found, sys.executable], key=_version_of)


def _version_of(python: str) -> tuple[int, ...]:
    """Major and minor; empty for a program that does not run."""
    code = "import sys; print(*sys.version_info[:2])"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True)
    return tuple(map(int, done.stdout.split()))


def _is_done(folder: Path, what: str) -> bool:
    done = folder / "installed.txt"
    return done.is_file() and done.read_text(encoding="utf-8") == what


def _install(commands: Sequence[Sequence[str]], folder: Path, what: str) -> None:
    """Runs the commands; skips the test if one fails, most likely offline."""
    for command in commands:
        shown = " ".join(command[:3])
        try:
            run = subprocess.run(
                command, cwd=folder, capture_output=True, text=True, timeout=_TIMEOUT
            )
        except subprocess.TimeoutExpired:
            pytest.skip(f"{shown} took over {_TIMEOUT} s, offline?")
        if run.returncode:
            last = (run.stderr or run.stdout).strip().splitlines()[-1:]
            pytest.skip(f"{shown} failed, offline? {last}")
    (folder / "installed.txt").write_text(what, encoding="utf-8")
