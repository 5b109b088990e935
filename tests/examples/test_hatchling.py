"""The example of hatchling: a wheel holds a fresh client, from a checkout and from an sdist."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.support.command import ROOT, environment

pytest.importorskip("hatchling", reason="hatchling is not installed")

EXAMPLE = ROOT / "examples" / "build" / "hatchling"


@pytest.fixture
def installed(tmp_path: Path) -> dict[str, str]:
    """An environment with the plugin, as an installation declares it."""
    declared = tmp_path / "site" / "openapi_gen-0.dist-info"
    declared.mkdir(parents=True)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    (hook,) = project["entry-points"]["hatch"].items()
    (declared / "entry_points.txt").write_text(f"[hatch]\n{hook[0]} = {hook[1]}\n")
    (declared / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: openapi-gen\nVersion: 0\n"
    )
    path = os.pathsep.join([str(tmp_path / "site"), str(ROOT / "generator")])
    return environment(PYTHONPATH=path, SOURCE_DATE_EPOCH="1700000000")


def build(
    folder: Path, target: str, env: dict[str, str], code: int = 0
) -> tuple[Path, str]:
    """The distribution that hatchling builds, and what it prints."""
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    printed = done.stdout + done.stderr
    assert (done.returncode != 0) == bool(code), printed
    ending = ".whl" if target == "wheel" else ".tar.gz"
    found = [*(folder / "dist").glob(f"*{ending}")] if not code else [folder]
    return found[0], printed


def files(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_wheel_holds_a_fresh_client(
    tmp_path: Path, installed: dict[str, str]
) -> None:
    project = tmp_path / "project"
    shutil.copytree(EXAMPLE, project)
    first = files(build(project, "wheel", installed)[0])
    assert b"What it is called." in first["acme/pets/models/pet.py"]
    assert "acme/pets/runtime/errors.py" in first
    assert hidden(first) == []
    wheel, _ = build(project, "wheel", installed)
    assert files(wheel) == first

    part = project / "api" / "parts" / "pet.yaml"
    part.write_text(part.read_text().replace("What it is called", "Its name"))
    second = files(build(project, "wheel", installed)[0])
    assert b"Its name." in second["acme/pets/models/pet.py"]

    sdist, _ = build(project, "sdist", installed)
    with tarfile.open(sdist) as archive:
        assert not [name for name in archive.getnames() if "/pets/" in name]
        archive.extractall(tmp_path / "unpacked", filter="data")
    (unpacked,) = (tmp_path / "unpacked").iterdir()
    assert files(build(unpacked, "wheel", installed)[0]) == second


def hidden(held: dict[str, bytes]) -> list[str]:
    return [name for name in held if Path(name).name.startswith(".")]


@pytest.mark.parametrize("table", ["build", "build.targets.wheel"])
def test_a_wheel_of_a_client_in_git_has_no_manifest(
    table: str, tmp_path: Path, installed: dict[str, str]
) -> None:
    """What the project itself excludes is left out, too."""
    project = tmp_path / "project"
    shutil.copytree(EXAMPLE, project)
    (project / ".gitignore").unlink()
    (project / "src" / "acme" / "draft.py").write_text("")
    exclude = 'exclude = ["src/acme/draft.py"]\n'
    file = project / "pyproject.toml"
    text = file.read_text()
    title = f"[tool.hatch.{table}]\n"
    text = text.replace(title, title + exclude)
    if title not in text:
        text += f"\n{title}{exclude}"
    file.write_text(text)
    held = files(build(project, "wheel", installed)[0])
    assert "acme/pets/client.py" in held
    assert hidden(held) == []
    assert "acme/draft.py" not in held


def test_a_document_that_is_refused_stops_the_build(
    tmp_path: Path, installed: dict[str, str]
) -> None:
    project = tmp_path / "project"
    shutil.copytree(EXAMPLE, project)
    (project / "api" / "openapi.yaml").write_text("{")
    _, printed = build(project, "wheel", installed, code=1)
    assert "api/openapi.yaml:1:2: error:" in printed
    assert "openapi-gen ends with exit code 2" in printed


def test_a_wheel_holds_a_runtime_that_clients_share(
    tmp_path: Path, installed: dict[str, str]
) -> None:
    """Git ignores it, as it does the client."""
    project = tmp_path / "project"
    shutil.copytree(EXAMPLE, project)
    file = project / "pyproject.toml"
    file.write_text(file.read_text() + 'runtime = "acme.common"\n')
    (project / ".gitignore").write_text("/src/acme/pets\n/src/acme/common\n")
    held = files(build(project, "wheel", installed)[0])
    assert {"acme/pets/client.py", "acme/common/errors.py"} <= set(held)
    assert "acme/pets/runtime/errors.py" not in held


@pytest.mark.parametrize("ignored", ["", "/src/acme_pets\n"])
def test_a_client_beside_the_package_of_the_project_is_in_the_wheel(
    ignored: str, tmp_path: Path, installed: dict[str, str]
) -> None:
    """`packages` does not name it, and the detection of hatchling would not find it."""
    project = tmp_path / "project"
    shutil.copytree(EXAMPLE, project)
    file = project / "pyproject.toml"
    file.write_text(file.read_text().replace('"src/acme/pets"', '"src/acme_pets"'))
    (project / ".gitignore").write_text(ignored)
    held = files(build(project, "wheel", installed)[0])
    assert {"acme/__init__.py", "acme_pets/client.py", "acme_pets/py.typed"} <= set(
        held
    )
    assert hidden(held) == []
    assert files(build(project, "wheel", installed)[0]) == held
