"""Options that decide what is read: overlays, selection, strictness, broken operations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command import gen
from tests.support.documents import document, operation, ref

OVERLAY = """\
overlay: 1.0.0
info: {title: Names, version: "1"}
actions:
  - target: $.paths['/a'].get
    update: {operationId: NAME}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A document with operations of several tags, and an overlay."""
    thing = {"type": "object", "properties": {"id": {"type": "integer"}}}
    paths = {
        "/a": {"get": operation("a", answer=ref("A"))},
        "/b": {"get": {**operation("b", answer=ref("B")), "tags": ["others"]}},
    }
    text = document({"A": thing, "B": thing, "C": thing}, paths=paths)
    (tmp_path / "spec.json").write_text(text, encoding="utf-8")
    (tmp_path / "overlay.yaml").write_text(
        OVERLAY.replace("NAME", "first"), encoding="utf-8"
    )
    return tmp_path


def operations(folder: Path, *arguments: str) -> list[str]:
    run = gen(
        *("spec.json", "-o", "api", "--output-format", "json"), *arguments, cwd=folder
    )
    assert run.code == 0, run.err
    found: list[str] = [op["python"] for op in json.loads(run.out)["operations"]]
    return found


def test_a_changed_overlay_generates_anew(folder: Path) -> None:
    assert operations(folder, "--overlay", "overlay.yaml")[0] == "things.first"
    (folder / "overlay.yaml").write_text(
        OVERLAY.replace("NAME", "second"), encoding="utf-8"
    )
    assert operations(folder, "--overlay", "overlay.yaml")[0] == "things.second"
    assert operations(folder)[0] == "things.a"


def test_overlays_apply_in_their_order(folder: Path) -> None:
    (folder / "last.yaml").write_text(OVERLAY.replace("NAME", "last"), encoding="utf-8")
    both = ("--overlay", "overlay.yaml", "--overlay", "last.yaml")
    assert operations(folder, *both)[0] == "things.last"


def test_an_overlay_that_does_not_exist(folder: Path) -> None:
    run = gen("spec.json", "-o", "api", "--overlay", "no.yaml", cwd=folder)
    assert run.code == 2
    assert run.err == ("gen: error: no.yaml: No such file or directory [cannot-read]\n")
    assert not (folder / "api").exists()


def test_an_overlay_does_not_reach_what_yaml_shares(tmp_path: Path) -> None:
    """Only the selected use of an anchor changes."""
    (tmp_path / "spec.yaml").write_text(
        "openapi: 3.0.3\n"
        "info: {title: T, version: '1'}\n"
        "paths: {}\n"
        "components:\n"
        "  schemas:\n"
        "    One: &it {type: object, properties: {a: {type: string}}}\n"
        "    Two: *it\n",
        encoding="utf-8",
    )
    (tmp_path / "overlay.yaml").write_text(
        "overlay: 1.0.0\n"
        "info: {title: T, version: '1'}\n"
        "actions:\n"
        "  - target: $.components.schemas.Two.properties\n"
        "    update: {b: {type: integer}}\n",
        encoding="utf-8",
    )
    run = gen("spec.yaml", "-o", "api", "--overlay", "overlay.yaml", cwd=tmp_path)
    assert run.code == 0, run.err
    assert "b: int" not in (tmp_path / "api/models/one.py").read_text("utf-8")
    assert "b: int" in (tmp_path / "api/models/two.py").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "chosen"),
    [
        (("--include-tag", "others"), ["others.b"]),
        (("--exclude-tag", "others"), ["things.a"]),
        (("--include-path", "/[ab]"), ["things.a", "others.b"]),
        (("--include-operation", "a", "--include-operation", "b"), None),
        (("--include-operation", "GET /b"), ["others.b"]),
    ],
)
def test_selection(
    folder: Path, arguments: tuple[str, ...], chosen: list[str] | None
) -> None:
    found = operations(folder, *arguments)
    assert found == (["things.a", "others.b"] if chosen is None else chosen)
    models = {file.stem for file in (folder / "api/models").glob("[a-z].py")}
    assert models == {name.rpartition(".")[2] for name in found}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("--include-tag", "things", "--exclude-path", "/a"),
            "no operation is selected",
        ),
        (
            ("--include-tag", "thing"),
            "'thing' matches no operation of the document; did" " you mean 'things'?",
        ),
        (("--include-path", "/*c"), "include-path '/*c' matches no operation"),
    ],
)
def test_a_selection_of_nothing_is_an_error(
    folder: Path, arguments: tuple[str, ...], message: str
) -> None:
    run = gen("spec.json", "-o", "api", *arguments, cwd=folder)
    assert run.code == 2
    assert message in run.err and "[empty-selection]" in run.err
    assert not (folder / "api").exists()


def test_a_document_without_operations_has_models_whatever_is_selected(
    folder: Path,
) -> None:
    text = document({"A": {"type": "object"}}, paths={})
    (folder / "spec.json").write_text(text, encoding="utf-8")
    run = gen("spec.json", "-o", "api", "--exclude-tag", "x", cwd=folder)
    assert run.code == 0


def test_the_command_line_selects_in_place_of_pyproject(folder: Path) -> None:
    (folder / "pyproject.toml").write_text(
        '[tool.openapi-gen]\ninclude-tag = ["others"]\n', encoding="utf-8"
    )
    assert operations(folder) == ["others.b"]
    assert operations(folder, "--include-tag", "things") == ["things.a"]


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ('include-tag = "pets"', "include-tag must be a list of strings"),
        ("overlays = [1]", "overlays must be a list of strings"),
        ("strict = 1", "strict must be true or false"),
    ],
)
def test_settings_of_the_wrong_type(folder: Path, setting: str, message: str) -> None:
    (folder / "pyproject.toml").write_text(
        f"[tool.openapi-gen]\n{setting}\n", encoding="utf-8"
    )
    run = gen("spec.json", "-o", "api", cwd=folder)
    assert run.code == 2
    assert f"[tool.openapi-gen] {message}" in run.err


def test_skip_broken_refuses_what_belongs_to_no_operation(tmp_path: Path) -> None:
    paths = {"/a": {"get": operation("a")}, "/b": 5}
    (tmp_path / "spec.json").write_text(document(paths=paths), encoding="utf-8")
    run = gen("spec.json", "-o", "api", "--skip-broken", cwd=tmp_path)
    assert run.code == 2
    assert ": error: #/paths/~1b: 5 is a number" in run.err
