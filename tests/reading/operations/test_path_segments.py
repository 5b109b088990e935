"""`[tool.openapi-gen.path-segments]`, and what a document says of such parameters."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.command import gen
from tests.support.documents import document, operation

TABLE = "[tool.openapi-gen.path-segments]\n"


def at(path: str, name: str, **more: Any) -> dict[str, Any]:
    parameters = [
        {"name": part, "in": "path", "required": True, "schema": {"type": "string"}}
        | more
        for part in ("id", "path")
        if f"{part}}}" in path
    ]
    return {path: {"get": operation(name, parameters=parameters)}}


def generate(folder: Path, paths: dict[str, Any], settings: str = "") -> Any:
    (folder / "spec.yaml").write_text(document(paths=paths), encoding="utf-8")
    (folder / "pyproject.toml").write_text(settings, encoding="utf-8")
    return gen("spec.yaml", "-o", "out", "-v", cwd=folder)


@pytest.mark.parametrize(
    ("setting", "code", "message"),
    [
        ('read = "path"', 2, "path-segments: 'read' must be a list of strings"),
        ("read = [1]", 2, "path-segments: 'read' must be a list of strings"),
        ('read = ["no"]', 2, "no path parameter is called 'no'"),
        ('"r*" = ["path", "no"]', 0, "'r*' matches no path parameter 'no'"),
        ('nothing = ["path"]', 0, "'nothing' matches no operation"),
    ],
)
def test_settings_that_do_not_fit(
    tmp_path: Path, setting: str, code: int, message: str
) -> None:
    run = generate(tmp_path, at("/files/{path}", "read"), TABLE + setting)
    assert run.code == code and message in run.err


@pytest.mark.parametrize(
    "setting",
    ['read = ["path"]', '"*" = ["path"]', '"#/paths/~1f~1{path}/get" = ["path"]'],
)
def test_settings_that_fit(tmp_path: Path, setting: str) -> None:
    run = generate(
        tmp_path, at("/f/{path}", "read") | at("/g", "other"), TABLE + setting
    )
    assert run.code == 0 and ": #" not in run.err and "matches no" not in run.err
    assert "spans_segments=True" in (tmp_path / "out/api/things.py").read_text("utf-8")


def test_the_own_setting_of_an_operation_overrides_a_glob(tmp_path: Path) -> None:
    settings = f'{TABLE}"*" = ["path"]\nread = []\n'
    paths = at("/f/{path}", "read") | at("/g/{path}", "write")
    assert ": #" not in generate(tmp_path, paths, settings).err
    text = (tmp_path / "out/api/things.py").read_text("utf-8")
    assert text.count("spans_segments=True") == 1


def test_one_note_for_all_parameters_that_may_span_segments(tmp_path: Path) -> None:
    paths = at("/f/{path}", "first") | at("/{id}", "other") | at("/g/{path}", "second")
    err = generate(tmp_path, paths).err
    assert err.count("[possible-path-segments]") == 1
    assert "{path} of 'first' and 1 other parameter: a slash in the value" in err


def test_one_note_for_all_that_the_document_names(tmp_path: Path) -> None:
    paths = at("/f/{+path}", "first") | at("/g/{path}", "second", allowReserved=True)
    err = generate(tmp_path, paths).err
    assert err.count("[path-segments]") == 1 and "possible" not in err
    assert "{path} of 'first' and 1 other parameter: a slash" in err


def test_a_parameter_that_is_called_with_a_plus(tmp_path: Path) -> None:
    paths = at("/f/{+path}", "first")
    paths["/f/{+path}"]["get"]["parameters"][0]["name"] = "+path"
    err = generate(tmp_path, paths).err
    assert "[path-segments]" not in err
    assert '"/f/{+path}"' in (tmp_path / "out/api/things.py").read_text("utf-8")
