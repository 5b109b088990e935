"""The tables of media formats, parameter styles and pagination styles are complete.

A class of the runtime without a row would never be used, and a row without a class would
break every package that needs it.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from urllib.parse import unquote

import pytest

from openapi_gen import media_formats, pagination_styles, parameter_styles
from openapi_gen.media_formats import (
    FORMATS,
    MediaFormat,
    RuntimeClass,
    body_format,
    body_formats,
    response_format,
    response_formats,
    runtime_classes,
)
from openapi_gen.reading.operations.pagination_detection import DETECTORS
from runtime.core.media_types import essence as essence_of_runtime
from runtime.request import delimiters as delimiters_of_styles
from runtime.request.bodies.encoding import Encoding
from runtime.request.bodies.form import styled
from runtime.request.parameters.cookie import CookieParameter
from runtime.request.parameters.header import HeaderParameter
from runtime.request.parameters.path import PathParameter
from runtime.request.parameters.query import QueryParameter
from runtime.request.styles.form import FORM
from runtime.request.styles.matrix import MATRIX
from runtime.request.styles.simple import SIMPLE
from runtime.request.styles.style import Style
from tests.support.command import ROOT

RUNTIME = ROOT / "templates" / "runtime"

ABSTRACT = {"DataResponse", "Paging"}
"""Bases of classes that have rows."""


def classes(folder: Path, method: str) -> Iterator[RuntimeClass]:
    """The public classes below a folder that have a method, protocols aside."""
    for file in sorted(folder.rglob("*.py")):
        module = ".".join(file.relative_to(RUNTIME).with_suffix("").parts)
        for node in ast.walk(ast.parse(file.read_bytes())):
            if not isinstance(node, ast.ClassDef) or node.name.startswith("_"):
                continue
            bases = {ast.unparse(base) for base in node.bases}
            own = {one.name for one in node.body if isinstance(one, ast.FunctionDef)}
            if method in own and not any(b.startswith("Protocol") for b in bases):
                yield RuntimeClass(module, node.name)


def without_row(
    found: Iterable[RuntimeClass], rows: Iterable[RuntimeClass]
) -> list[str]:
    known = set(rows)
    return [c.name for c in found if c not in known and c.name not in ABSTRACT]


def exists(runtime: RuntimeClass) -> bool:
    file = RUNTIME.joinpath(*runtime.module.split(".")).with_suffix(".py")
    return file.is_file() and f"class {runtime.name}" in file.read_text("utf-8")


# Media formats


def test_every_class_of_a_body_has_a_row() -> None:
    found = list(classes(RUNTIME / "request" / "bodies", "prepare"))
    assert len(found) >= 7
    assert without_row(found, (body.runtime for body in body_formats())) == []


def test_every_class_of_a_response_has_a_row() -> None:
    rows = [response.runtime for response in response_formats()]
    whole = [*classes(RUNTIME / "response", "read")]
    whole += classes(RUNTIME / "response", "parsed")
    assert without_row(whole, rows) == []
    items = list(classes(RUNTIME / "features" / "streaming", "read"))
    assert len(items) == 5
    assert without_row(items, rows) == []


def test_every_class_of_a_payload_has_a_row() -> None:
    found = [one for one in classes(RUNTIME / "webhooks", "read")]
    rows = [body.payload for body in body_formats() if body.payload is not None]
    assert without_row(found, rows) == ["NoPayload"]


def test_a_class_without_a_row_is_found() -> None:
    made = RuntimeClass("request.bodies.imagined", "ImaginedBody")
    rows = [body.runtime for body in body_formats()]
    assert without_row([made], rows) == ["ImaginedBody"]
    assert without_row([made], [*rows, made]) == []


def test_the_runtime_has_every_class_of_the_table() -> None:
    payloads = [body.payload for body in body_formats() if body.payload is not None]
    for runtime in [*runtime_classes(), *payloads]:
        assert exists(runtime), runtime
    assert not exists(RuntimeClass("request.bodies.json", "ImaginedBody"))


def test_exports_exist() -> None:
    for format_ in [*body_formats(), *response_formats()]:
        for module, names in format_.exports.items():
            file = ROOT / "templates" / Path(*module.split(".")).with_suffix(".py")
            for name in names:
                assert f"{name}" in file.read_text("utf-8"), f"{module}.{name}"


def test_every_media_type_has_a_format() -> None:
    assert FORMATS[-1].name == "bytes"
    for media_type in ("application/x-unheard-of", "", "*/*", "image/*"):
        for structured in (True, False, None):
            assert body_format(media_type, structured)
            assert response_format(media_type, structured)


def test_json_is_preferred() -> None:
    for formats in (list(body_formats()), list(response_formats())):
        best = min(formats, key=lambda one: one.preference)
        assert best.is_json


@pytest.mark.parametrize(
    ("media_type", "structured", "body", "response"),
    [
        ("application/json", None, "JsonBody", "JsonResponse"),
        ("Application/Problem+JSON; charset=utf-8", True, "JsonBody", "JsonResponse"),
        ("*/*", True, "JsonBody", "JsonResponse"),
        ("*/*", False, "RawBody", "JsonResponse"),
        ("application/merge-patch+json", True, "MergePatchBody", "JsonResponse"),
        ("application/json-patch+json", True, "JsonPatchBody", "JsonResponse"),
        ("application/x-www-form-urlencoded", True, "FormBody", "BytesResponse"),
        ("multipart/mixed", True, "MultipartBody", "BytesResponse"),
        ("application/soap+xml", True, "XmlBody", "XmlResponse"),
        ("application/xml", False, "RawBody", "BytesResponse"),
        ("text/xml", True, "XmlBody", "XmlResponse"),
        ("text/xml", None, "TextBody", "TextResponse"),
        ("application/x-ndjson", True, "SequenceBody", "JsonLines"),
        ("application/stream+json", True, "SequenceBody", "JsonLines"),
        ("application/geo+json-seq", True, "SequenceBody", "JsonSequence"),
        ("text/event-stream", True, "TextBody", "EventStream"),
        ("application/yaml", True, "JsonBody", "TextResponse"),
        ("application/yaml", False, "RawBody", "TextResponse"),
        ("text/yaml", True, "JsonBody", "TextResponse"),
        ("text/plain", True, "JsonBody", "JsonResponse"),
        ("text/plain", False, "TextBody", "TextResponse"),
        ("text/html", True, "TextBody", "JsonResponse"),
        ("text/csv", True, "TextBody", "TextResponse"),
        ("image/png", False, "RawBody", "BytesResponse"),
    ],
)
def test_the_format_of_a_media_type(
    media_type: str, structured: bool | None, body: str, response: str
) -> None:
    assert body_format(media_type, structured).runtime.name == body
    assert response_format(media_type, structured).runtime.name == response


def test_only_one_module_takes_media_types_apart() -> None:
    generator = ROOT / "generator" / "openapi_gen"
    own = {"media_formats/media_types.py", "runtime/core/media_types.py"}
    for root in (generator, ROOT / "templates"):
        for file in sorted(root.rglob("*.py")):
            if file.relative_to(root).as_posix() in own:
                continue
            text = file.read_text("utf-8")
            assert 'partition(";")' not in text, file
            assert '"+json"' not in text, file
            assert '"+xml"' not in text, file
    assert essence_of_runtime(" Text/HTML ; charset=x") == "text/html"


def test_every_format_is_registered() -> None:
    """Each `MediaFormat` that a module of the table defines is in `FORMATS`."""
    defined = {
        value.name
        for module in pkgutil.iter_modules(media_formats.__path__)
        for value in vars(
            importlib.import_module(f"{media_formats.__name__}.{module.name}")
        ).values()
        if isinstance(value, MediaFormat)
    }
    assert defined == {one.name for one in FORMATS}


def test_default_media_types_are_those_of_the_runtime() -> None:
    """What a package leaves out, its runtime takes by default."""
    compared = 0
    for row in [*body_formats(), *response_formats()]:
        module = importlib.import_module(f"runtime.{row.runtime.module}")
        runtime = getattr(module, row.runtime.name)
        defaults = {field.name: field.default for field in fields(runtime)}
        if row.default_media_type:
            assert defaults["media_type"] == row.default_media_type, row.runtime
            compared += 1
    assert compared >= 7


# Parameter styles


def style_of(row: parameter_styles.ParameterStyle) -> Style:
    module, constant = row.runtime
    found: Style = getattr(importlib.import_module(f"runtime.{module}"), constant)
    return found


def test_the_runtime_has_the_styles_of_the_table() -> None:
    for name, row in parameter_styles.STYLES.items():
        runtime = style_of(row)
        assert runtime.name == name
        assert runtime.explode == row.explode, name
        assert (runtime.segment is not None) == bool(row.places & {"path", "header"})
        assert (runtime.pairs is not None) == bool(row.places & {"query", "cookie"})


def test_the_runtime_has_no_other_styles() -> None:
    folder = RUNTIME / "request" / "styles"
    found = {
        constant
        for path in folder.glob("*.py")
        for constant in re.findall(r"^([A-Z_]+) = ", path.read_text(), re.MULTILINE)
    }
    assert found == {
        parameter_styles.runtime_style(name, arrays)[1]
        for name in parameter_styles.STYLES
        for arrays in parameter_styles.DEEP_OBJECT_ARRAYS
    }


def test_parameters_have_the_default_styles_of_the_table() -> None:
    for cls in (PathParameter, QueryParameter, HeaderParameter, CookieParameter):
        assert cls("a").style.name == parameter_styles.DEFAULT_STYLES[cls.location]


@pytest.mark.parametrize(
    "name", [name for name, row in parameter_styles.STYLES.items() if not row.nests]
)
def test_the_runtime_joins_with_the_delimiter_of_the_table(name: str) -> None:
    row = parameter_styles.STYLES[name]
    style = style_of(row)
    if "query" in row.places:
        (pair,) = QueryParameter("a", style=style, explode=False).query_pairs([1, 2])
        assert unquote(pair) == f"a=1{row.delimiter}2"
    elif "cookie" in row.places:
        (pair,) = CookieParameter("a", style=style, explode=False).cookie_pairs([1, 2])
        assert unquote(pair) == f"a=1{row.delimiter}2"
    else:
        text = PathParameter("a", style=style, explode=False).path_text([1, 2])
        assert unquote(text).endswith(f"1{row.delimiter}2")


def test_default_styles_are_valid_where_they_are_used() -> None:
    for place, name in parameter_styles.DEFAULT_STYLES.items():
        assert place == "querystring" or place in parameter_styles.STYLES[name].places


def test_a_style_that_its_location_does_not_allow_fails() -> None:
    with pytest.raises(LookupError):
        QueryParameter("a", style=MATRIX).query_pairs("x")
    with pytest.raises(LookupError):
        PathParameter("a", style=FORM).path_text("x")
    with pytest.raises(LookupError):
        styled("a", "x", Encoding(style=SIMPLE))


# Pagination styles


def test_every_pagination_class_of_the_runtime_has_a_row() -> None:
    found = classes(RUNTIME / "features" / "paging", "following")
    rows = [RuntimeClass(*row.runtime) for row in pagination_styles.STYLES.values()]
    assert without_row(found, rows) == []
    assert all(map(exists, rows))


def test_every_pagination_style_has_a_detector() -> None:
    detected = {style.name for style, _ in DETECTORS}
    assert detected == pagination_styles.STYLES.keys()


def test_required_settings_are_settings() -> None:
    for row in pagination_styles.STYLES.values():
        assert {key for keys in row.required for key in keys} <= {*row.settings}


def test_a_reader_can_split_every_style_of_a_query() -> None:
    delimiters = {
        style.delimiter
        for style in parameter_styles.STYLES.values()
        if "query" in style.places
    }
    assert delimiters <= vars(delimiters_of_styles)["_BETWEEN"].keys()
