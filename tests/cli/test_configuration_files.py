"""Where a configuration is looked for, and that a stamp knows all these places."""

from __future__ import annotations

from pathlib import Path

import pytest

from openapi_gen.configuration.project import find_configuration
from tests.support.command import configure, gen
from tests.support.documents import document

TABLE = 'spec = "spec.json"\noutput = "{name}"\n'


@pytest.fixture(autouse=True)
def spec(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(document())


def test_a_file_of_its_own_is_the_table(tmp_path: Path) -> None:
    (tmp_path / "openapi-gen.toml").write_text(TABLE.format(name="one"))
    assert gen(cwd=tmp_path).code == 0
    assert (tmp_path / "one" / "client.py").exists()


def test_a_file_of_its_own_comes_before_pyproject(tmp_path: Path) -> None:
    configure(tmp_path, "[tool.openapi-gen]\n" + TABLE.format(name="two"))
    (tmp_path / "openapi-gen.toml").write_text(TABLE.format(name="one"))
    assert gen(cwd=tmp_path).code == 0
    assert not (tmp_path / "two").exists()


def test_a_pyproject_without_the_table_is_passed_by(tmp_path: Path) -> None:
    """A package of a monorepo has its own pyproject.toml."""
    configure(tmp_path, "[tool.openapi-gen]\n" + TABLE.format(name="one"))
    package = tmp_path / "packages" / "a"
    package.mkdir(parents=True)
    configure(package, "[project]\ndependencies = ['openapi-gen']\n")
    assert gen(cwd=package).code == 0
    assert (tmp_path / "one" / "client.py").exists()


def test_a_configuration_can_be_named(tmp_path: Path) -> None:
    configure(tmp_path, "[tool.openapi-gen]\nvalidatros = 'all'\n")
    (tmp_path / "ci").mkdir()
    text = TABLE.format(name="one").replace("spec.json", "../spec.json")
    (tmp_path / "ci" / "gen.toml").write_text(text)
    assert gen("--config", "ci/gen.toml", cwd=tmp_path).code == 0
    assert (tmp_path / "ci" / "one" / "client.py").exists()
    run = gen("--config", "ci/none.toml", cwd=tmp_path)
    assert run.code == 2
    assert run.err.startswith("gen: error: ci/none.toml: No such file or directory")


def test_the_line_of_an_error(tmp_path: Path) -> None:
    (tmp_path / "openapi-gen.toml").write_text("# A comment.\n\nstrct = true\n")
    run = gen("spec.json", cwd=tmp_path)
    assert run.err == (
        "openapi-gen.toml:3:1: error: has no 'strct'; did you mean 'strict'?"
        " [invalid-option]\n"
    )
    github = gen("spec.json", "--output-format", "github", cwd=tmp_path)
    assert github.out.startswith("::error file=openapi-gen.toml,line=3,col=1::has no")
    (tmp_path / "openapi-gen.toml").write_text("strict = true\nspec =\n")
    assert gen(cwd=tmp_path).err.startswith("openapi-gen.toml:2:1: error: invalid TOML")


def test_an_invalid_file_that_may_have_the_table_is_not_passed_by(
    tmp_path: Path,
) -> None:
    configure(tmp_path, "[tool.openapi-gen\n")
    assert gen("spec.json", cwd=tmp_path).code == 2


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    assert find_configuration(tmp_path) is None
