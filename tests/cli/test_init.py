"""`gen init SPEC` writes a configuration that `gen` can use at once."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.support.command import configure, gen
from tests.support.documents import document


@pytest.fixture(autouse=True)
def spec(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(document())


def test_a_first_configuration(tmp_path: Path) -> None:
    run = gen("init", "spec.json", cwd=tmp_path)
    assert (run.code, run.err) == (0, "")
    text = (tmp_path / "openapi-gen.toml").read_text()
    output = tomllib.loads(text)["output"]
    assert run.out == f"openapi-gen.toml: `gen` writes {output} from spec.json\n"
    assert not (tmp_path / output).exists()
    assert gen(cwd=tmp_path).code == 0
    assert (tmp_path / output / "client.py").exists()


@pytest.mark.parametrize("before", ["", "[project]\nname = 'a'", "[a]\r\nb = 1\r\n"])
def test_a_pyproject_keeps_what_it_has(tmp_path: Path, before: str) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_bytes(before.encode())
    (tmp_path / "src").mkdir()
    assert gen("init", "spec.json", "-o", "src/acme", cwd=tmp_path).code == 0
    text = file.read_bytes().decode()
    assert text.startswith(before)
    assert ("\r\n" in before) == ("\r\n" in text)
    table = tomllib.loads(text)["tool"]["openapi-gen"]
    assert table == {"spec": "spec.json", "output": "src/acme"}
    assert gen(cwd=tmp_path).code == 0
    assert gen("--check", cwd=tmp_path).code == 0


def test_the_package_goes_into_the_source_folder(tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    gen("init", "spec.json", cwd=tmp_path)
    text = (tmp_path / "openapi-gen.toml").read_text()
    assert tomllib.loads(text)["output"].startswith("src/")


def test_a_configuration_is_never_replaced(tmp_path: Path) -> None:
    configure(tmp_path, "[tool.openapi-gen]\nstrict = true\n")
    run = gen("init", "spec.json", cwd=tmp_path)
    assert run.code == 2
    assert "pyproject.toml: has a configuration already" in run.err
    assert (tmp_path / "pyproject.toml").read_text().count("\n") == 2


def test_a_pyproject_that_cannot_be_added_to_stays(tmp_path: Path) -> None:
    configure(tmp_path, "tool = {a = 1}\n")
    assert gen("init", "spec.json", "-o", "api", cwd=tmp_path).code == 2
    assert (tmp_path / "pyproject.toml").read_text() == "tool = {a = 1}\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none.json"], "none.json: No such file"),
        (["empty.json"], "empty.json: the document is empty"),
        (["untitled.json"], "untitled.json: has no info.title; give"),
        (["spec.json", "-o", "no-name"], "'no-name' cannot be imported"),
        ([], "the following arguments are required: SPEC"),
    ],
)
def test_a_document_that_gen_cannot_use(
    tmp_path: Path, arguments: list[str], message: str
) -> None:
    (tmp_path / "empty.json").write_text("")
    (tmp_path / "untitled.json").write_text("{}")
    run = gen("init", *arguments, cwd=tmp_path)
    assert (run.code, run.out) == (2, "")
    assert message in run.err
    assert not (tmp_path / "openapi-gen.toml").exists()
