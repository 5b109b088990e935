"""Texts that are no URI reference, wherever a document can have one: never a crash."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from openapi_gen.reading.documents.uris import (
    defragmented,
    fault,
    host_of,
    joined,
    scheme_of,
)
from tests.support.command import gen
from tests.support.documents import document, operation, ref

NO_URIS = ["http://[::1", "//[", "file://[x", "http://[x]/y", "https://a:b/"]


@pytest.mark.parametrize("text", [*NO_URIS, "http://[::1#/components/schemas/A"])
def test_no_function_raises(text: str) -> None:
    assert fault(text)
    assert defragmented(text)[0] == text.partition("#")[0]
    assert scheme_of(text) == host_of(text) == ""
    joined("file:///spec.json", text)


def test_a_uri() -> None:
    assert fault("https://User@Example.com:1/a") == ""
    assert host_of("https://User@Example.com:1/a") == "example.com"
    assert scheme_of("HTTPS://a") == "https"
    assert joined("file:///a/spec.json", "b.json#/c") == "file:///a/b.json#/c"
    assert defragmented("b.json#/c") == ("b.json", "/c")


def pets(text: str) -> dict[str, Any]:
    kind = {"type": "object", "properties": {"kind": {"type": "string"}}}
    return {
        "Cat": kind,
        "Dog": kind,
        "Pet": {
            "oneOf": [ref("Cat"), ref("Dog")],
            "discriminator": {"propertyName": "kind", "mapping": {"cat": text}},
        },
    }


@pytest.mark.parametrize("text", NO_URIS)
@pytest.mark.parametrize(
    ("place", "refused"),
    [
        ("$ref", True),
        ("$id", False),
        ("$schema", False),
        ("$self", False),
        ("mapping", False),
        ("server", True),
        ("second server", False),
        ("operationRef", False),
    ],
)
def test_it_is_reported_or_ignored(
    text: str, place: str, refused: bool, tmp_path: Path
) -> None:
    schemas: dict[str, Any] = {"A": {"type": "object"}}
    more: dict[str, Any] = {}
    call = operation("call", answer=ref("A"))
    match place:
        case "$ref":
            schemas["A"] = {"$ref": text}
        case "$id" | "$schema":
            schemas["A"][place] = text
        case "$self":
            more[place] = text
        case "mapping":
            schemas = {**schemas, **pets(text)}
        case "server":
            more["servers"] = [{"url": text}]
        case "second server":
            more["servers"] = [{"url": "https://a.example"}, {"url": text}]
        case _:
            link = {"operationRef": f"{text}#/paths/~1call/get"}
            call["responses"]["200"]["links"] = {"next": link}
    made = json.loads(document(schemas, paths={"/call": {"get": call}}, **more))
    made["openapi"] = "3.2.0"
    (tmp_path / "spec.json").write_text(json.dumps(made))
    run = gen("spec.json", "-o", "api", "-v", cwd=tmp_path)
    assert "internal error" not in run.err
    assert run.code == (2 if refused else 0), run.err
    if refused:
        assert text in run.err or "server" in run.err
