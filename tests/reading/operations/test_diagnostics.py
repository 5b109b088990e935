"""Diagnostics of operations: their codes, and what they say."""

from __future__ import annotations

import ast
import json
import re
from typing import Any

import pytest

import openapi_gen.reading.operations
from openapi_gen.diagnostics.collector import Diagnostics
from openapi_gen.reading.api import read_api
from openapi_gen.reading.context import Context, Edition
from openapi_gen.reading.documents.documents import Documents
from openapi_gen.reading.documents.sources import Access
from tests.support.command import ROOT

FOLDER = ROOT / "generator" / "openapi_gen" / "reading" / "operations"
REPORTS = ("error", "warning", "note")


def codes(text: str) -> list[str]:
    """The codes of the calls of `diagnostics.error` and the like in a module."""
    return [
        node.args[1].value
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in REPORTS
        and len(node.args) == 3
        and isinstance(node.args[1], ast.Constant)
        and isinstance(node.args[1].value, str)
    ]


def test_every_diagnostic_has_a_code_of_its_cause() -> None:
    assert openapi_gen.reading.operations.__doc__
    found = [
        code for file in FOLDER.glob("*.py") for code in codes(file.read_text("utf-8"))
    ]
    assert len(found) >= 20
    assert [one for one in found if not re.fullmatch(r"[a-z]+(-[a-z]+)+", one)] == []


def diagnostics_of(document: dict[str, Any]) -> list[str]:
    """What reading a document reports that validation has not seen."""
    collected = Diagnostics()
    raw = json.dumps(
        {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, **document}
    ).encode()
    documents = Documents(
        "spec.json", "file:///spec.json", raw, Access({}, (), frozenset()), collected
    )
    read_api(Context(documents, Edition.V3_1, collected))
    return [f"{one.code}: {one.message}" for one in collected]


@pytest.mark.parametrize(
    ("location", "style", "default"),
    [
        ("query", "bogus", "form"),
        ("query", "simple", "form"),
        ("header", "matrix", "simple"),
        ("cookie", "deepObject", "form"),
    ],
)
def test_a_style_that_its_location_does_not_allow_is_an_error(
    location: str, style: str, default: str
) -> None:
    parameter = {
        "name": "a",
        "in": location,
        "style": style,
        "schema": {"type": "string"},
    }
    get = {"operationId": "get", "parameters": [parameter], "responses": {}}
    found = diagnostics_of({"paths": {"/": {"get": get}}})
    message = f"style {style!r} is not allowed in {location}; use {default!r}"
    assert f"parameter-style-invalid: {message}" in found


def test_an_unknown_style_of_a_form_is_an_error() -> None:
    media = {
        "schema": {"type": "object", "properties": {"a": {"type": "string"}}},
        "encoding": {"a": {"style": "bogus"}},
    }
    body = {"content": {"application/x-www-form-urlencoded": media}}
    post = {"operationId": "post", "requestBody": body, "responses": {}}
    found = diagnostics_of({"paths": {"/": {"post": post}}})
    message = "style 'bogus' is not allowed in a form; use 'form'"
    assert f"parameter-style-invalid: {message}" in found


def test_what_the_standard_leaves_open_is_noted_once() -> None:
    deep = {
        "in": "query",
        "style": "deepObject",
        "schema": {"type": "array", "items": {"type": "string"}},
    }
    parameters = [{"name": name, **deep} for name in "ab"]
    flat = {"type": "object", "properties": {"x": {"type": "string"}}}
    parameters.append({**deep, "name": "c", "schema": flat})
    get = {"operationId": "get", "parameters": parameters, "responses": {}}
    found = diagnostics_of({"paths": {"/": {"get": get}}})
    (noted,) = [one for one in found if one.startswith("deep-object-arrays: ")]
    assert "and 1 more times: written as `a[0]=x&a[1]=y`" in noted


def test_bytes_in_json_are_noted_once() -> None:
    files = {"type": "string", "format": "binary"}
    schema = {"type": "object", "properties": {"a": files, "b": files}}
    content = {"application/json": {"schema": schema}}
    body = {"content": content}
    post = {"operationId": "post", "requestBody": body, "responses": {}}
    found = diagnostics_of({"paths": {"/": {"post": post}}})
    (noted,) = [one for one in found if one.startswith("binary-in-json: ")]
    assert "base64 is sent and expected here, and in 1 more properties" in noted
    content["multipart/form-data"] = content.pop("application/json")
    assert not [
        one
        for one in diagnostics_of({"paths": {"/": {"post": post}}})
        if "binary" in one
    ]


def test_a_json_patch_that_is_an_object_is_noted() -> None:
    content = {"application/json-patch+json": {"schema": {"type": "object"}}}
    patch = {"operationId": "p", "requestBody": {"content": content}, "responses": {}}
    found = diagnostics_of({"paths": {"/": {"patch": patch}}})
    assert [one for one in found if one.startswith("json-patch-not-array: ")]


@pytest.mark.parametrize("name", ["", " "])
def test_an_empty_media_type_is_ignored(name: str) -> None:
    """The class of such a response would be written without its media type."""
    content = {name: {"schema": {"type": "string", "format": "binary"}}}
    answer = {"200": {"description": "Done", "content": content}}
    found = diagnostics_of(
        {
            "openapi": "3.1.0",
            "info": {"title": "Empty", "version": "1"},
            "paths": {"/a": {"get": {"operationId": "a", "responses": answer}}},
        }
    )
    assert [one for one in found if "media type must not be empty" in one]
