"""`--project`: a folder that pip installs, and what people change in it."""

from __future__ import annotations

import sys
import tomllib
import zipfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from openapi_gen.writing.source.literals import toml_string
from openapi_gen.writing.views.project import distribution_version
from tests.support.command import ROOT, gen, snapshot
from tests.support.documents import document
from tests.support.installing import install, make_environment, run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "spec.json").write_text(text())
    assert again(tmp_path) == (0, "")
    return tmp_path / "acme-client"


def text(title: str = "Acme Pets", **schema: str) -> str:
    return document({"Pet": {"type": "object", **schema}}, title=title)


def again(folder: Path, *arguments: str) -> tuple[int, str]:
    run = gen("spec.json", "-o", "acme-client", "--project", *arguments, cwd=folder)
    return run.code, run.err


def table(project: Path) -> dict[str, Any]:
    return tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.skipif(find_spec("hatchling") is None, reason="needs hatchling")
def test_a_wheel_is_built_installed_and_imported(tmp_path: Path) -> None:
    """Without a network: with the build backend and the libraries that are here."""
    spec = ROOT / "specs" / "jobs.yaml"
    made = gen(spec, "-o", "jobs-client", "--project", "-q", cwd=tmp_path)
    assert made.code == 0, made.err
    wheels = tmp_path / "wheels"
    command = ("-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation")
    run(sys.executable, *command, "-w", wheels, "./jobs-client", cwd=tmp_path)
    (wheel,) = wheels.iterdir()
    assert wheel.name == "jobs-1.0.0-py3-none-any.whl"
    names = zipfile.ZipFile(wheel).namelist()
    assert {"jobs/py.typed", "jobs/client.py", "jobs/runtime/errors.py"} <= set(names)
    assert not [name for name in names if Path(name).name.startswith(".")]
    python = make_environment(tmp_path / "venv")
    install(python, wheel)
    program = "import jobs; print(jobs.Client.__name__, jobs.__file__)"
    printed = run(python, "-c", program, cwd=tmp_path)
    assert printed.startswith(f"Client {tmp_path / 'venv'}")
    # What a build leaves behind is not part of the project.
    check = gen(spec, "-o", "jobs-client", "--project", "--check", cwd=tmp_path)
    assert (check.code, check.err) == (0, "")


def test_the_name_and_the_version_are_those_of_the_document(project: Path) -> None:
    assert table(project)["project"]["name"] == "acme-pets"
    assert table(project)["project"]["version"] == "1"
    assert (project / "src" / "acme_pets" / "client.py").is_file()
    assert (project / ".gen.json").is_file()
    assert "acme_pets" in (project / "README.md").read_text()


def test_files_that_nobody_has_changed_follow_the_document(project: Path) -> None:
    (project.parent / "spec.json").write_text(text("Zoo"))
    assert again(project.parent, "--check")[0] == 1
    assert again(project.parent) == (0, "")
    assert table(project)["project"]["name"] == "zoo"
    assert [path.name for path in (project / "src").iterdir()] == ["zoo"]


@pytest.mark.parametrize("name", ["pyproject.toml", "README.md"])
def test_a_changed_file_is_kept(project: Path, name: str) -> None:
    file = project / name
    own = file.read_text() + "\n# mine\n"
    file.write_text(own)
    assert again(project.parent, "--check") == (0, "")
    for arguments in ((), ("--force",), ("--verify",)):
        assert again(project.parent, *arguments) == (0, "")
        assert file.read_text() == own
    (project.parent / "spec.json").write_text(text(description="Another."))
    assert again(project.parent) == (0, "")
    assert file.read_text() == own
    assert "Another." in (project / "src/acme_pets/models/pet.py").read_text()


def test_a_kept_file_that_no_longer_fits_is_reported_once(project: Path) -> None:
    file = project / "README.md"
    file.write_text(file.read_text() + "\nMine.\n")
    (project.parent / "spec.json").write_text(text("Zoo"))
    code, err = again(project.parent)
    assert code == 0
    assert "warning: acme-client/README.md: yours, so it is kept" in err
    assert "[kept-file]" in err
    assert again(project.parent) == (0, "")


def test_a_kept_file_that_names_the_former_package_is_reported_until_it_is_mended(
    project: Path,
) -> None:
    file = project / "pyproject.toml"
    file.write_text(
        f"{file.read_text()}\n[tool.ruff]\nsrc = ['src', 'src/acme_pets']\n"
    )
    (project.parent / "spec.json").write_text(text("Zoo"))
    said = "names 'src/acme_pets', which gen does not write: write 'src/zoo'"
    for arguments in (("--check",), (), (), ("--check",), ("--verify",)):
        assert said in again(project.parent, *arguments)[1]
    assert "acme-client/pyproject.toml:20:1: warning: " in again(project.parent)[1]
    file.write_text(file.read_text().replace("src/acme_pets", "src/zoo"))
    assert again(project.parent) == (0, "")
    assert again(project.parent, "--check") == (0, "")


def test_other_folders_of_a_kept_file_are_nobodys_business(project: Path) -> None:
    """A package beside gen's, a pattern, a file, and one that is in no folder."""
    (project / "src" / "own").mkdir()
    (project / "src" / "own" / "__init__.py").write_text("")
    file = project / "pyproject.toml"
    more = "packages = ['src/own', 'src/*', 'src/own/__init__.py', 'srcs/none']"
    file.write_text(f"{file.read_text()}\n[tool.mine]\n{more}\n")
    assert again(project.parent) == (0, "")
    assert again(project.parent, "--check") == (0, "")


def test_a_file_that_was_there_before_is_kept(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(text())
    (tmp_path / "acme-client").mkdir()
    own = tmp_path / "acme-client" / "pyproject.toml"
    own.write_text("[project]\n")
    assert again(tmp_path) == (0, "")
    assert own.read_text() == "[project]\n"


def test_a_removed_file_is_written_again(project: Path) -> None:
    (project / "README.md").unlink()
    assert again(project.parent, "--check")[0] == 1
    assert again(project.parent) == (0, "")
    assert (project / "README.md").is_file()


def test_an_edited_module_is_refused_as_ever(project: Path) -> None:
    file = project / "src" / "acme_pets" / "client.py"
    file.write_text(file.read_text() + "X = 1\n")
    code, err = again(project.parent)
    assert code == 2
    assert "edited since gen wrote it" in err


def test_copies_outside_of_src_are_no_strays(project: Path) -> None:
    """A virtual environment in the project has the installed package."""
    copied = project / ".venv" / "acme_pets" / "client.py"
    copied.parent.mkdir(parents=True)
    copied.write_bytes((project / "src/acme_pets/client.py").read_bytes())
    assert again(project.parent, "--check") == (0, "")
    stray = project / "src" / "acme_pets" / "api" / "stray.py"
    stray.write_bytes(copied.read_bytes())
    assert "stray.py" in again(project.parent, "--check")[1]


def test_outputs_are_listed(project: Path) -> None:
    listed = gen(
        "spec.json",
        "-o",
        "acme-client",
        "--project",
        "--list-outputs",
        cwd=project.parent,
    )
    assert listed.out.splitlines() == sorted(
        f"acme-client/{path}" for path in snapshot(project)
    )


def test_a_project_cannot_share_a_runtime(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(text())
    code, err = again(tmp_path, "--runtime", "common")
    assert code == 2
    assert "cannot share a runtime" in err


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("1.2.3", "1.2.3"),
        ("v2", "2"),
        ("2.0.0-beta", "2.0.0b0"),
        ("2.0.0-rc.1", "2.0.0rc1"),
        ("2010-04-01", "2010.4.1"),
        ("1.0.0-SNAPSHOT", "1.0.0"),
        ("latest", "0"),
        ("", "0"),
    ],
)
def test_versions_are_those_of_a_distribution(version: str, expected: str) -> None:
    packaging = pytest.importorskip("packaging.version")
    assert distribution_version(version) == expected
    assert str(packaging.Version(expected)) == expected


@pytest.mark.parametrize(
    "title", ['"\\\n\t', "é€😀", "\x00\x7f\x1b", "'''\"\"\"", "\ud800", "#]x = 1"]
)
def test_any_text_is_a_string_of_toml(title: str) -> None:
    found = tomllib.loads(f"x = {toml_string(title)}")["x"]
    assert found == title.replace("\ud800", "\ufffd")
