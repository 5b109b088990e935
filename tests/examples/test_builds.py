"""The examples of build tools: each runs gen if an input has changed, and only then.

A tool that is not installed is skipped, and the report says which.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from openapi_gen.resources import VERSION_FILE
from tests.support.command import ROOT, environment

EXAMPLES = ROOT / "examples" / "build"


class Project:
    """A copy of an example, with a `gen` that takes down each run."""

    def __init__(self, folder: Path, name: str) -> None:
        shutil.copytree(EXAMPLES, folder / "a b")  # paths can have spaces
        self.root = folder / "a b"
        self.folder = self.root / name
        self.log = folder / "runs"
        self.log.touch()
        self.generator = folder / "generator"
        commands = folder / "bin"
        commands.mkdir()
        script = f'#!/bin/sh\necho run >>"{self.log}"\nexec {sys.executable} -m openapi_gen "$@"\n'
        (commands / "gen").write_text(script)
        (commands / "gen").chmod(0o755)
        path = f"{commands}{os.pathsep}{os.environ['PATH']}"
        self.environment = environment(PATH=path)

    def run(self, *command: str) -> int:
        """Runs the tool; how often it has run gen."""
        before = self.runs()
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return self.runs() - before

    def runs(self) -> int:
        return self.log.read_text().count("run")

    def change(self, path: Path, old: str, new: str) -> None:
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))


TOOLS = {
    "make": (["make"], "src/pets"),
    "ninja": (["ninja"], "src/pets"),
    "cmake": (["cmake", "--build", "build"], "build/pets"),
}


def project_of(tool: str, folder: Path) -> Project:
    if not shutil.which(tool):
        pytest.skip(f"{tool} is not installed")
    project = Project(folder, tool)
    if tool == "cmake":
        generator = ["-G", "Ninja"] if shutil.which("ninja") else []
        project.run("cmake", *generator, "-B", "build")
    return project


@pytest.mark.parametrize("tool", TOOLS)
def test_gen_runs_when_an_input_has_changed_and_only_then(
    tool: str, tmp_path: Path
) -> None:
    project = project_of(tool, tmp_path)
    command, package = TOOLS[tool]
    assert project.run(*command) == 1
    models = project.folder / package / "models"
    assert "What it is called." in (models / "pet.py").read_text()
    assert project.run(*command) == 0

    part = project.root / "api" / "parts" / "pet.yaml"
    project.change(part, "What it is called", "Its name")
    assert project.run(*command) == 1
    assert "Its name." in (models / "pet.py").read_text()
    assert project.run(*command) == 0

    # A file that is gone is no error of the build.
    document = project.root / "api" / "openapi.yaml"
    part.rename(part.with_name("animal.yaml"))
    project.change(document, "parts/pet.yaml", "parts/animal.yaml")
    assert project.run(*command) == 1
    assert (models / "animal.py").exists()
    if tool == "cmake":  # it knows the names of the outputs since it was configured
        project.run("cmake", "-B", "build")
        project.run(*command)
    assert project.run(*command) == 0


@pytest.mark.parametrize("tool", ["make", "ninja"])
def test_gen_runs_when_gen_itself_has_changed(tool: str, tmp_path: Path) -> None:
    project = project_of(tool, tmp_path)
    command, _ = TOOLS[tool]
    copy = tmp_path / "copy" / "generator"
    shutil.copytree(
        ROOT / "generator", copy, ignore=shutil.ignore_patterns("__pycache__")
    )
    for name in ("templates", "docs/reference"):
        (copy.parent / name).parent.mkdir(exist_ok=True)
        (copy.parent / name).symlink_to(ROOT / name)
    project.environment["PYTHONPATH"] = str(copy)
    assert project.run(*command) == 1
    assert project.run(*command) == 0
    version = copy / "openapi_gen" / Path(VERSION_FILE).name
    version.write_text(version.read_text().replace('"0.1.0"', '"99.0.0"'))
    assert project.run(*command) == 1
    assert "99.0.0" in (project.folder / "src/pets/client.py").read_text()
    assert project.run(*command) == 0
