"""A GET whose form has no members has no body; no other body is dropped."""

from __future__ import annotations

import inspect
import json
from importlib import import_module
from typing import Any

import pytest

from tests.support.packages import Packages

FORM = "application/x-www-form-urlencoded"
EMPTY: list[dict[str, Any]] = [
    {"type": "object"},
    {"type": "object", "properties": {}},
    {"type": "object", "properties": {}, "additionalProperties": False},
    {"type": "object", "title": "Nothing", "description": "No fields."},
]
SENT: list[dict[str, Any]] = [
    {"type": "object", "properties": {"a": {"type": "string"}}},
    {"type": "object", "additionalProperties": {"type": "integer"}},
    {"type": "object", "additionalProperties": True},
    {"type": "object", "patternProperties": {"^x-": {"type": "string"}}},
    {"type": "object", "allOf": [{"properties": {"a": {"type": "string"}}}]},
    {"$ref": "#/components/schemas/Form"},
]


def operation(name: str, body: dict[str, Any]) -> dict[str, Any]:
    responses = {"200": {"description": "OK"}}
    return {"operationId": name, "requestBody": body, "responses": responses}


def content(schema: dict[str, Any], media_type: str = FORM) -> dict[str, Any]:
    return {"content": {media_type: {"schema": schema}}}


@pytest.fixture(scope="module")
def signatures(packages: Packages) -> dict[str, Any]:
    """The parameters of each method. The first operation is that of the README."""
    paths: dict[str, Any] = {
        "/required": {
            "get": operation("required", {"required": True, **content(EMPTY[0])})
        },
        "/none": {"post": operation("none", {"required": True, "content": {}})},
    }
    for number, schema in enumerate(EMPTY):
        name = f"empty_{number}"
        paths[f"/{name}"] = {
            "get": operation(name, content(schema)),
            "post": operation(f"post_{name}", content(schema)),
        }
    for number, schema in enumerate(SENT):
        name = f"sent_{number}"
        paths[f"/{name}"] = {"get": operation(name, content(schema))}
    json_body = content(EMPTY[0], "application/json")
    paths["/json"] = {"get": operation("json_body", json_body)}
    both = {"content": {**content(EMPTY[0])["content"], **json_body["content"]}}
    paths["/both"] = {"get": operation("both", both)}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Forms", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": paths,
        "components": {"schemas": {"Form": SENT[0]}},
    }
    api = packages.load("empty_forms", json.dumps(document))
    methods = import_module(f"{api.__name__}.api.default").Default
    return {
        name: inspect.signature(method).parameters
        for name, method in inspect.getmembers(methods, inspect.isfunction)
    }


@pytest.mark.parametrize("name", [f"empty_{n}" for n in range(len(EMPTY))])
def test_an_empty_form_of_a_get_is_no_argument(
    name: str, signatures: dict[str, Any]
) -> None:
    assert "body" not in signatures[name]
    assert "body" in signatures[f"post_{name}"]


@pytest.mark.parametrize(
    "name", [*(f"sent_{n}" for n in range(len(SENT))), "json_body", "both"]
)
def test_other_bodies_of_a_get_are_sent(name: str, signatures: dict[str, Any]) -> None:
    assert "body" in signatures[name]


@pytest.mark.parametrize("name", ["required", "none"])
def test_a_required_body_without_content_is_no_argument(
    name: str, signatures: dict[str, Any]
) -> None:
    assert "body" not in signatures[name]
