"""Every way to install the distribution gives a working `gen`."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command import ROOT, gen, snapshot
from tests.support.installing import (
    build,
    copy_checkout,
    install,
    make_environment,
    run,
)
from tests.support.output import ONE

pytestmark = pytest.mark.slow


@pytest.fixture
def expected(tmp_path: Path) -> dict[str, bytes]:
    """The package that the checkout generates of `spec.json`."""
    (tmp_path / "spec.json").write_text(ONE)
    assert gen("spec.json", "-o", "expected/api", cwd=tmp_path).code == 0
    return snapshot(tmp_path / "expected")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "checkout").mkdir()
    return copy_checkout(tmp_path / "checkout")


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Skips a test where dependencies cannot be downloaded."""
    folder = tmp_path_factory.mktemp("registry")
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "hatchling"]
    if subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode:
        pytest.skip("needs a package registry")


@pytest.mark.parametrize("way", ["folder", "editable", "wheel", "sdist"])
def test_pip(
    way: str, expected: dict[str, bytes], checkout: Path, tmp_path: Path
) -> None:
    python = make_environment(tmp_path / "environment")
    if way == "folder":
        install(python, checkout)
    elif way == "editable":
        install(python, "-e", checkout)
    else:
        install(python, build(way, tmp_path / "dist"))
    commands: list[list[str | Path]] = [
        [python.with_name("gen")],
        [python.with_name("openapi-gen")],
        [python, "-m", "openapi_gen"],
    ]
    for number, command in enumerate(commands):
        run(*command, "spec.json", "-o", f"{number}/api", cwd=tmp_path)
        assert snapshot(tmp_path / str(number)) == expected


@pytest.mark.usefixtures("registry")
@pytest.mark.parametrize(
    "command",
    [
        ["uv", "run", "--no-dev", "--project", "CHECKOUT", "gen"],
        ["uvx", "--from", "CHECKOUT", "gen"],
        ["pipx", "run", "--spec", "CHECKOUT", "gen"],
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_other_installers(
    command: list[str], expected: dict[str, bytes], checkout: Path, tmp_path: Path
) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"needs {command[0]}")
    env = {name: str(tmp_path / name) for name in ("PIPX_HOME", "UV_CACHE_DIR")}
    words = [str(checkout) if word == "CHECKOUT" else word for word in command]
    run(*words, "spec.json", "-o", "here/api", cwd=tmp_path, **env)
    assert snapshot(tmp_path / "here") == expected


def test_a_folder_called_generator_is_not_imported_instead(tmp_path: Path) -> None:
    """Many repositories have one in their root."""
    (tmp_path / "generator").mkdir()
    (tmp_path / "generator" / "__init__.py").write_text("raise SystemExit(3)\n")
    python = make_environment(tmp_path / "environment")
    install(python, ROOT)
    for command in ([python, "-m", "openapi_gen"], [python.with_name("gen")]):
        assert run(*command, "--version", cwd=tmp_path, PYTHONPATH=".").startswith(
            "gen "
        )
