"""The hooks of pre-commit, the action of GitHub, and the small examples beside them.

Nothing is installed: each step that installs gen is checked, and the others are run with a
`gen` of this checkout.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.command import ROOT, environment, gen

EXAMPLES = ROOT / "examples" / "build"


@pytest.fixture
def commands(tmp_path: Path) -> dict[str, str]:
    """An environment with a command `gen`."""
    folder = tmp_path / "bin"
    folder.mkdir()
    script = f'#!/bin/sh\nexec {sys.executable} -m openapi_gen "$@"\n'
    (folder / "gen").write_text(script)
    (folder / "gen").chmod(0o755)
    return environment(PATH=f"{folder}{os.pathsep}{os.environ['PATH']}")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLES, tmp_path / "build")
    return tmp_path / "build" / "pre-commit"


def shell(
    text: str, cwd: Path, env: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", text],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_hooks_of_pre_commit(project: Path, commands: dict[str, str]) -> None:
    hooks: list[dict[str, Any]] = yaml.safe_load(
        (ROOT / ".pre-commit-hooks.yaml").read_text()
    )
    entries = {hook["id"]: hook["entry"] for hook in hooks}
    assert all(
        hook["language"] == "python" and hook["pass_filenames"] is False
        for hook in hooks
    )
    used = yaml.safe_load((project / ".pre-commit-config.yaml").read_text())
    (repository,) = used["repos"]
    assert {hook["id"] for hook in repository["hooks"]} <= set(entries)
    check, generate = entries["openapi-gen-check"], entries["openapi-gen"]
    assert shell(check, project, commands).returncode == 1
    assert not (project / "src").exists()
    assert shell(generate, project, commands).returncode == 0
    assert shell(check, project, commands).returncode == 0
    (project / "src" / "pets" / "extra.py").write_bytes(
        (project / "src" / "pets" / "client.py").read_bytes()
    )
    assert shell(check, project, commands).returncode == 1  # a new file counts


@pytest.fixture
def history(project: Path, commands: dict[str, str]) -> Path:
    """A repository with the examples, whose document breaks callers since the last
    commit."""
    shell(
        "git init -q && git add -A && git -c user.name=a -c user.email=a@example.com"
        " commit -qm first",
        project.parent,
        commands,
    )
    document = project.parent / "api" / "openapi.yaml"
    text = document.read_text()
    assert "operationId: list_pets" in text
    document.write_text(text.replace("operationId: list_pets", "operationId: all_pets"))
    return project


def test_the_hook_that_compares(history: Path, commands: dict[str, str]) -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    (entry,) = [one["entry"] for one in hooks if one["id"] == "openapi-gen-diff"]
    used = yaml.safe_load((history / ".pre-commit-config.yaml").read_text())
    (arguments,) = [
        one["args"]
        for one in used["repos"][0]["hooks"]
        if one["id"] == "openapi-gen-diff"
    ]
    command = f"{entry} {' '.join(arguments)}"
    of_git = {"GIT_DIR": ".git", "GIT_INDEX_FILE": ".git/index", "GIT_PREFIX": ""}
    run = shell(command, history, {**commands, **of_git})
    assert run.returncode == 1, run.stderr
    assert "[breaking] ../api/openapi.yaml:" in run.stdout
    shell("git checkout -q ../api", history, commands)
    run = shell(command, history, commands)
    assert run.returncode == 0, run.stderr


def test_the_job_that_compares(history: Path, commands: dict[str, str]) -> None:
    """The commit of a pull request is a merge, whose first parent is the other branch."""
    folder = history.parent / "github-actions"
    file = folder / ".github" / "workflows" / "clients.yml"
    steps = yaml.safe_load(file.read_text())["jobs"]["changes"]["steps"]
    assert steps[0]["with"] == {"fetch-depth": 2}
    identity = "git -c user.name=a -c user.email=a@example.com"
    shell(f"{identity} commit -qam second", history, commands)
    _, run = yaml.safe_load((ROOT / "action.yml").read_text())["runs"]["steps"]
    step = {**commands, "ARGUMENTS": steps[-1]["with"]["arguments"]}
    found = shell(run["run"], folder, step)
    assert found.returncode == 1, found.stderr
    assert found.stdout.startswith("::error file=../api/openapi.yaml,line=")


def test_the_steps_of_the_action(project: Path, commands: dict[str, str]) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    install, run = action["runs"]["steps"]
    assert install["env"] == {"SOURCE": "${{ github.action_path }}"}
    assert install["run"].endswith('"$SOURCE"')
    arguments = action["inputs"]["arguments"]["default"]
    assert run["env"] == {"ARGUMENTS": "${{ inputs.arguments }}"}
    assert "${{" not in run["run"] + install["run"]  # an input is never code
    step = {**commands, "ARGUMENTS": arguments}
    stale = shell(run["run"], project, step)
    assert stale.returncode == 1
    assert gen(cwd=project).code == 0
    assert shell(run["run"], project, step).returncode == 0
    (project.parent / "api" / "openapi.yaml").write_text("{")
    broken = shell(run["run"], project, step)
    assert broken.returncode == 2
    assert broken.stdout.startswith("::error file=../api/openapi.yaml,line=1,col=2::")


def test_the_workflow_uses_the_action(project: Path) -> None:
    file = project.parent / "github-actions" / ".github" / "workflows" / "clients.yml"
    steps = yaml.safe_load(file.read_text())["jobs"]["check"]["steps"]
    assert steps[-1]["uses"].partition("@")[0].endswith("/openapi-gen")


@pytest.mark.parametrize("tool", ["nox", "tox", "github-actions", "pre-commit"])
def test_the_configuration_of_each_example(project: Path, tool: str) -> None:
    folder = project.parent / tool
    assert gen("--list-inputs", cwd=folder).out.split() == [
        "../api/openapi.yaml",
        "../api/parts/pet.yaml",
        "openapi-gen.toml",
    ]


def test_the_command_of_the_docker_file(tmp_path: Path) -> None:
    """Docker itself is not run."""
    text = (EXAMPLES / "docker" / "Dockerfile").read_text()
    (line,) = [one for one in text.splitlines() if one.startswith("RUN gen ")]
    shutil.copytree(EXAMPLES / "api", tmp_path / "api")
    arguments = line.removeprefix("RUN gen ").replace("/clients", "clients").split()
    assert gen(*arguments, cwd=tmp_path).code == 0
    assert (tmp_path / "clients" / "pets" / "client.py").exists()


def test_every_example_has_a_short_readme() -> None:
    for folder in EXAMPLES.iterdir():
        if folder.is_dir() and folder.name != "api":
            lines = (folder / "README.md").read_text().splitlines()
            assert 5 <= len(lines) <= 14, folder.name
