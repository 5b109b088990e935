"""Texts that are no URI reference, wherever a document can have one: never a crash."""

from __future__ import annotations

import json
from pathlib import Path, PureWindowsPath
from typing import Any

import pytest

from openapi_gen.inputs.urls import (
    defragmented,
    fault,
    file_path,
    host_of,
    joined,
    origin_of,
    port_of,
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
    assert port_of(text) is None
    joined("file:///spec.json", text)
    origin_of(text)


def test_a_uri() -> None:
    assert fault("https://User@Example.com:1/a") == ""
    assert host_of("https://User@Example.com:1/a") == "example.com"
    assert scheme_of("HTTPS://a") == "https"
    assert joined("file:///a/spec.json", "b.json#/c") == "file:///a/b.json#/c"
    assert defragmented("b.json#/c") == ("b.json", "/c")


@pytest.mark.parametrize(
    ("url", "port"),
    [
        ("https://a/b", 443),
        ("http://a", 80),
        ("http://a:8080/", 8080),
        ("ftp://a", None),
    ],
)
def test_the_port_of_a_url(url: str, port: int | None) -> None:
    assert port_of(url) == port


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://User:pw@A.example:1/b", "https://a.example:1"),
        ("https://{region}.a.example/{base}", "https://{region}.a.example"),
        ("http://u@[{host}]:80/b?c", "http://[{host}]:80"),
    ],
)
def test_the_origin_of_a_url_with_variables(url: str, origin: str) -> None:
    assert origin_of(url) == origin


@pytest.mark.parametrize(
    ("uri", "posix", "windows"),
    [
        ("file:///a/b%20c.json", "/a/b c.json", "/a/b c.json"),
        ("file:///C:/a/b.json", "/C:/a/b.json", "C:/a/b.json"),
        ("file:///c%3A/a", "/c:/a", "c:/a"),
        ("file:///c|/a", "/c|/a", "c:/a"),
        ("file:///C:", "/C:", "C:"),
        ("file://localhost/C:/a", "/C:/a", "C:/a"),
        ("file://server/share/a.json", "/share/a.json", "//server/share/a.json"),
        ("file:///CD:/a", "/CD:/a", "/CD:/a"),
    ],
)
def test_the_path_of_a_file_uri(uri: str, posix: str, windows: str) -> None:
    assert file_path(uri, windows=False) == posix
    assert file_path(uri, windows=True) == windows


@pytest.mark.parametrize(
    "path", ["C:\\a b\\\u00e9.json", "\\\\server\\share\\a.json", "C:\\a#b%c.json"]
)
def test_a_windows_path_survives_as_a_uri(path: str) -> None:
    uri = PureWindowsPath(path).as_uri()
    assert PureWindowsPath(file_path(uri, windows=True)) == PureWindowsPath(path)
    assert not fault(uri)


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
        ("jsonSchemaDialect", False),
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
        case "$self" | "jsonSchemaDialect":
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


@pytest.mark.parametrize(
    ("url", "is_ignored"),
    [
        ("javascript:alert(1)", True),
        ("javascript://%0aalert(1)", True),
        ("data:text/html,x", True),
        ("mailto:a@b.example", True),
        ("localhost:8080/v1", False),
        ("{host}:{port}", False),
        ("/v1", False),
    ],
)
def test_a_server_that_is_not_for_http(
    url: str, is_ignored: bool, tmp_path: Path
) -> None:
    made = json.loads(document(paths={"/a": {"get": operation("a")}}))
    variables = {name: {"default": "a"} for name in ("host", "port")}
    made["servers"] = [{"url": url, "variables": variables if "{" in url else {}}]
    (tmp_path / "spec.json").write_text(json.dumps(made))
    run = gen("spec.json", "-o", "api", cwd=tmp_path)
    assert run.code == 0, run.err
    assert ("[server-url-unusable]" in run.err) is is_ignored
