"""mypy, pyright and black find nothing in the code that people wrote."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.support.command import ROOT, environment
from tests.support.runtime_tree import assemble

FOLDERS = [ROOT / "generator", ROOT / "templates" / "runtime", ROOT / "tests"]


def succeeds(*command: str | Path) -> None:
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-6000:]


def test_mypy_strict_finds_nothing(tmp_path: Path) -> None:
    """In what `[tool.mypy]` of pyproject.toml names."""
    succeeds(sys.executable, "-m", "mypy", f"--cache-dir={tmp_path}")


def test_pyright_strict_finds_nothing() -> None:
    """In what `[tool.pyright]` of pyproject.toml names."""
    # Without -p, pyright prefers a pyrightconfig.json in a folder above the checkout.
    arguments = ("-p", ROOT, "--pythonpath", sys.executable, "--warnings")
    succeeds(sys.executable, "-m", "pyright", *arguments)


def test_mypy_strict_finds_nothing_in_the_runtime(tmp_path: Path) -> None:
    """With the modules that it shares with the generator in their places."""
    cache = f"--cache-dir={tmp_path / 'cache'}"
    runtime = assemble(tmp_path)
    succeeds(sys.executable, "-m", "mypy", "--strict", cache, runtime)


def test_pyright_strict_finds_nothing_in_the_runtime(tmp_path: Path) -> None:
    settings = {"include": [assemble(tmp_path).name], "typeCheckingMode": "strict"}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))
    arguments = ("-p", tmp_path, "--pythonpath", sys.executable, "--warnings")
    succeeds(sys.executable, "-m", "pyright", *arguments)


def test_ruff_finds_nothing() -> None:
    succeeds(sys.executable, "-m", "ruff", "check", *FOLDERS)
