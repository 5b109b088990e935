"""The examples of setuptools, uv and build: a wheel holds a fresh client.

A tool that is not installed is skipped, and the report says which.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from openapi_gen.resources import VERSION_FILE
from tests.support.command import ROOT, environment

EXAMPLES = ROOT / "examples" / "build"
BUILD = [sys.executable, "-m", "build", "--wheel", "--no-isolation"]
PIP = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", "dist", "."]
PIP += ["--no-build-isolation"]
UV = ["uv", "build", "-q", "--wheel", "--no-build-isolation", "--offline"]
UV += ["--python", sys.executable]


def needed(frontend: str, backend: str) -> None:
    if frontend == "uv" and not shutil.which("uv"):
        pytest.skip("uv is not installed")
    if frontend == "build" and find_spec("build") is None:
        pytest.skip("build is not installed")
    pytest.importorskip(backend, reason=f"{backend} is not installed")
    if backend == "setuptools" and find_spec("setuptools.command.bdist_wheel") is None:
        pytest.skip("setuptools is too old to build wheels")


def built(project: Path, command: list[str], env: dict[str, str]) -> dict[str, bytes]:
    """The files of the wheel that a command builds."""
    shutil.rmtree(project / "dist", ignore_errors=True)
    done = subprocess.run(
        command, cwd=project, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]
    (wheel,) = (project / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def installed(tmp_path: Path) -> dict[str, str]:
    """An environment in which gen is a copy of this checkout, with its plugins declared."""
    copy = tmp_path / "site"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "generator", copy, ignore=ignored)
    shutil.copytree(ROOT / "templates", copy / "openapi_gen" / "templates")
    declared = copy / "openapi_gen-0.dist-info"
    declared.mkdir()
    (declared / "entry_points.txt").write_text(
        "[hatch]\nopenapi-gen = openapi_gen.plugins.hatchling\n"
    )
    (declared / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: openapi-gen\nVersion: 0\n"
    )
    return environment(PYTHONPATH=str(copy), SOURCE_DATE_EPOCH="1700000000")


@pytest.mark.slow  # the hook of hatchling runs the same code in each run
@pytest.mark.parametrize(
    ("example", "backend", "frontend", "command"),
    [
        ("setuptools", "setuptools", "pip", PIP),
        ("uv", "hatchling", "build", BUILD),
        ("uv", "hatchling", "uv", UV),
    ],
)
def test_a_wheel_holds_a_fresh_client(
    tmp_path: Path,
    installed: dict[str, str],
    example: str,
    backend: str,
    frontend: str,
    command: list[str],
) -> None:
    needed(frontend, backend)
    project = tmp_path / "a project"
    shutil.copytree(EXAMPLES / example, project)
    first = built(project, command, installed)
    assert b"What it is called." in first["acme/pets/models/pet.py"]
    names = {
        "acme/__init__.py",
        "acme/pets/py.typed",
        "acme/pets/runtime/http/calls.py",
    }
    assert names <= set(first)
    assert "acme/pets/.gen.json" not in first
    stamps = {file: file.stat().st_mtime_ns for file in project.rglob("src/**/*.py")}
    assert built(project, command, installed) == first

    # Nothing has changed: gen has written no file again.
    assert stamps == {file: file.stat().st_mtime_ns for file in stamps}

    # Another model: the old one is gone, also from what a former build has left.
    part = project / "api" / "parts" / "pet.yaml"
    part.write_text(part.read_text().replace("What it is called", "Its name"))
    document = project / "api" / "openapi.yaml"
    part.rename(part.with_name("animal.yaml"))
    text = document.read_text()
    document.write_text(text.replace("parts/pet.yaml", "parts/animal.yaml"))
    second = built(project, command, installed)
    assert b"Its name." in second["acme/pets/models/animal.py"]
    assert "acme/pets/models/pet.py" not in second

    # Another version of gen.
    version = tmp_path / "site" / "openapi_gen" / Path(VERSION_FILE).name
    version.write_text(version.read_text().replace('"0.1.0"', '"99.0.0"'))
    assert b"99.0.0" in built(project, command, installed)["acme/pets/client.py"]


@pytest.mark.parametrize("example", ["setuptools", "uv"])
def test_the_readme_of_an_example_is_short(example: str) -> None:
    lines = (EXAMPLES / example / "README.md").read_text().splitlines()
    assert len(lines) <= 13
