"""What is in the wheel and the sdist, and a zip file of the package."""

from __future__ import annotations

import shutil
import sys
import tarfile
import zipapp
import zipfile
from pathlib import Path

import pytest

from tests.support.command import ROOT, gen, snapshot
from tests.support.installing import build, run
from tests.support.output import ONE

SUFFIXES = {".py", ".jinja", ".typed", ".css", ".js", ".svg", ".md"}


def files(folder: str, target: str) -> set[str]:
    """The files of a folder of the checkout, below another folder."""
    return {
        f"{target}/{path.relative_to(ROOT / folder).as_posix()}"
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_has_the_package_and_the_templates(tmp_path: Path) -> None:
    with zipfile.ZipFile(build("wheel", tmp_path)) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
        (entry_points,) = [
            n for n in wheel.namelist() if n.endswith("entry_points.txt")
        ]
        commands = wheel.read(entry_points).decode()
    assert names == (
        files("generator/openapi_gen", "openapi_gen")
        | files("templates", "openapi_gen/templates")
        | {"openapi_gen/diagnostics/reference.md"}  # for `gen explain`
    )
    assert {Path(name).suffix for name in names} == SUFFIXES
    assert "openapi_gen/py.typed" in names
    assert "openapi_gen/templates/client.py.jinja" in names
    for command in ("gen", "openapi-gen"):
        assert f"{command} = openapi_gen.__main__:run\n" in commands + "\n"


def test_the_sdist_has_nothing_else_than_what_builds_the_wheel(tmp_path: Path) -> None:
    with tarfile.open(build("sdist", tmp_path)) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    ours = files("generator/openapi_gen", "generator/openapi_gen")
    assert ours <= names
    assert files("templates", "templates") <= names
    rest = names - ours - files("templates", "templates")
    needed = {"PKG-INFO", "README.md", "pyproject.toml"}
    needed |= {"docs/reference/diagnostics.md"}
    assert needed <= rest
    assert rest <= needed | {"CHANGELOG.md", "LICENSE", ".gitignore"}


@pytest.fixture
def zip_file(tmp_path: Path) -> Path:
    """A zipapp of our code and templates, without the dependencies."""
    ignored = shutil.ignore_patterns("__pycache__")
    package = tmp_path / "app" / "openapi_gen"
    shutil.copytree(ROOT / "generator" / "openapi_gen", package, ignore=ignored)
    shutil.copytree(ROOT / "templates", package / "templates", ignore=ignored)
    target = tmp_path / "gen.pyz"
    zipapp.create_archive(package.parent, target, main="openapi_gen.__main__:run")
    shutil.rmtree(package.parent)
    return target


def test_a_zipapp_generates_the_same_package(zip_file: Path, tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(ONE)
    command = (sys.executable, zip_file, "spec.json", "-v")
    run(*command, "-o", "zipped/api", cwd=tmp_path)
    assert gen("spec.json", "-o", "installed/api", cwd=tmp_path).code == 0
    zipped = snapshot(tmp_path / "zipped")
    assert zipped == snapshot(tmp_path / "installed")
    assert "api/runtime/errors.py" in zipped
    # Not even the manifests differ: each finds the package of the other up to date.
    assert run(*command, "-o", "installed/api", "--check", cwd=tmp_path) == ""


def test_a_zipapp_has_the_exit_code_of_the_command(
    zip_file: Path, tmp_path: Path
) -> None:
    with pytest.raises(AssertionError, match="No such file"):
        run(sys.executable, zip_file, "absent.yaml", cwd=tmp_path)
