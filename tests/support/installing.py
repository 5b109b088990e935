"""Builds and installs the distribution, in environments that share our dependencies."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from importlib.util import find_spec
from pathlib import Path

import pytest

from .command import ROOT

_ENVIRONMENT = {
    k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME")
}
"""Of the machine, before tests change it: pip may need its certificates."""


def run(*command: str | Path, cwd: Path, **env: str) -> str:
    """What a command prints, without this process's import path; it must succeed."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**_ENVIRONMENT, **env},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-4000:]
    return done.stdout


def copy_checkout(folder: Path) -> Path:
    """A copy of the files that the distribution is built from, without what Git ignores."""
    ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for file in ROOT.iterdir():
        if file.is_file():
            shutil.copy(file, folder)
    return folder


def build(target: str, folder: Path) -> Path:
    """Builds the `wheel` or `sdist` of the checkout into a folder."""
    if find_spec("hatchling") is None:
        pytest.skip("needs hatchling")
    command = (sys.executable, "-m", "hatchling", "build", "-t", target, "-d", folder)
    run(*command, cwd=ROOT)
    (built,) = folder.iterdir()
    return built


def make_environment(folder: Path) -> Path:
    """A virtual environment in which our dependencies can be imported; its Python."""
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    site = run(
        python,
        "-c",
        "import sysconfig; print(sysconfig.get_path('purelib'))",
        cwd=folder,
    )
    # Only folders of installed packages: a checkout that is installed here stays out.
    ours = [folder for folder in sys.path if folder.endswith("-packages")]
    Path(site.strip(), "dependencies.pth").write_text("\n".join(ours))
    return python


def install(python: Path, *arguments: str | Path) -> None:
    """Installs with pip; where hatchling is at hand, without the registry."""
    isolation = ["--no-build-isolation"] if find_spec("hatchling") else []
    command = (sys.executable, "-m", "pip", "--python", python, "install", "-q")
    run(*command, "--no-deps", *isolation, *arguments, cwd=python.parent)
