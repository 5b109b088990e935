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
