"""Tags and operations with the names of what generated modules import."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.command import ROOT
from tests.support.documents import document
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

CASES = ROOT / "tests" / "cases"
NOT_NEEDED = {
    *("HeaderPaging", "NumberPaging", "OffsetPaging", "UrlPaging", "BytesResponse"),
    *(
        "AnyResponse",
        "FilePart",
        "FormContent",
        "JsonPatchBody",
        "QueryStringParameter",
        "StreamFlag",
        "XmlResponse",
        "AsyncReports",
        "AsyncRepositories",
        "Reports",
        "Repositories",
        "builtins",
        "deprecated",
        "flows",
    ),
    *("FORM", "LABEL", "TAB_DELIMITED"),
    *(
        "decode_date_time",
        "decode_integer",
        "decode_tagged",
        "encode_tagged",
        "each",
        "mapped",
    ),
}
"""Names that the document below does not need: other pagination styles, and imports
inside functions."""

STRING = {"type": "string"}
BINARY = {"type": "string", "format": "binary"}


def imported_names() -> set[str]:
    """The names that client.py and the modules of api/ import in any golden case."""
    return {
        name
        for package in CASES.glob("*/expected")
        for file in _modules_of(package)
        for name in _names_in(file)
    }


def _modules_of(package: Path) -> list[Path]:
    """client.py, and the modules of api/ without its index."""
    modules = sorted((package / "api").glob("*.py"))
    client = package / "client.py"
    return [*([client] if client.exists() else []), *modules[1:]]


def _names_in(file: Path) -> Iterator[str]:
    tree = ast.parse(file.read_bytes())
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            if not module.startswith(
                ("api.", "models", "validators", "xml", "__future__")
            ):
                yield from (alias.asname or alias.name for alias in node.names)


def operations(name: str) -> dict[str, Any]:
    """Operations that need much of the runtime, with a tag and ids made of `name`."""
    link = {"operationId": name, "parameters": {"id": "$response.body#/next"}}
    form = {"type": "object", "properties": {"file": BINARY, "note": STRING}}
    page = {
        "type": "object",
        "properties": {
            "items": {"type": "array", "items": STRING},
            "next_page_token": {"type": "string"},
        },
    }
    parameters = [
        {"name": "id", "in": "query", "schema": {"type": "string", "format": "uuid"}},
        {"name": "at", "in": "query", "schema": {"type": "string", "format": "date"}},
        {
            "name": "of",
            "in": "query",
            "schema": {"type": "string", "format": "decimal"},
        },
        {"name": "by", "in": "query", "schema": {"enum": ["a", "b"]}},
        {"name": "all", "in": "query", "schema": {"type": "array", "items": STRING}},
        {"name": "data", "in": "query", "content": {"application/json": {}}},
        {"name": "X-A", "in": "header", "schema": STRING},
        {"name": "sid", "in": "cookie", "style": "cookie", "schema": STRING},
        *(
            {"name": style, "in": "query", "style": style, "schema": {"type": "object"}}
            for style in ("deepObject", "pipeDelimited", "spaceDelimited")
        ),
    ]
    sent = {
        "multipart/form-data": {
            "schema": form,
            "encoding": {"file": {"contentType": "image/png"}},
        },
        "application/json": {"schema": page},
        "application/x-www-form-urlencoded": {"schema": page},
        "application/x-ndjson": {"schema": STRING},
        "application/merge-patch+json": {"schema": page},
        "application/xml": {"schema": page},
        "application/octet-stream": {},
        "text/plain": {},
    }
    got = {
        "application/json": {"schema": page},
        "text/event-stream": {},
        "application/pdf": {},
    }
    done = {"200": {"description": "Done", "content": got, "links": {"next": link}}}
    common = {"tags": [name], "responses": done}
    body = {"required": True, "content": sent}
    send = {
        **common,
        "operationId": name,
        "parameters": parameters,
        "requestBody": body,
    }
    cursor = {"name": "page_token", "in": "query", "schema": STRING}
    listed = {"application/json": {"schema": page}}
    list_ = {
        **{"tags": [name], "operationId": f"{name}_list", "parameters": [cursor]},
        "responses": {"200": {"description": "Done", "content": listed}},
    }
    return {"post": send, "get": list_, **responses(name)}


def one(name: str) -> dict[str, Any]:
    """An operation with a parameter in its path."""
    key = {"name": "key", "in": "path", "required": True, "style": "matrix"}
    return {
        "get": {
            **{"tags": [name], "operationId": f"{name}_one"},
            "parameters": [{**key, "schema": STRING}],
            "responses": {"204": {"description": "Nothing"}},
        }
    }


def responses(name: str) -> dict[str, Any]:
    """Operations with one kind of response each, by method."""
    event = {"type": "object", "properties": {"data": STRING, "event": STRING}}
    contents: dict[str, dict[str, Any]] = {
        "put": {"text/event-stream": {"itemSchema": event}},
        "patch": {"text/event-stream": {"schema": {"type": "object"}}},
        "options": {"application/x-ndjson": {"itemSchema": STRING}},
        "trace": {"application/json-seq": {"itemSchema": STRING}},
        "delete": {"text/plain": {}},
        "head": {"application/xml": {"schema": event}},
        "query": {"application/pdf": {}},
    }
    return {
        method: {
            "tags": [name],
            "operationId": f"{name}_{method}",
            "responses": {
                "200": {"description": "Done", "content": content},
                "204": {"description": "Nothing"},
            },
        }
        for method, content in contents.items()
    }


def schemes() -> dict[str, Any]:
    """A security scheme of each type."""
    scopes: dict[str, str] = {}
    flow = {"clientCredentials": {"tokenUrl": "https://a.example/t", "scopes": scopes}}
    http = ("basic", "bearer", "digest", "hoba")
    made: dict[str, Any] = {name: {"type": "http", "scheme": name} for name in http}
    made["key"] = {"type": "apiKey", "in": "header", "name": "X-Key"}
    made["oauth"] = {"type": "oauth2", "flows": flow}
    made["tls"] = {"type": "mutualTLS"}
    return made


@pytest.fixture(scope="module")
def spec() -> str:
    names = sorted(imported_names())
    builtins = [
        "property",
        "bool",
        "bytes",
        "dict",
        "float",
        "int",
        "list",
        "str",
        "tuple",
    ]
    names += builtins
    paths = {f"/{name}": operations(name) for name in names}
    paths |= {f"/{name}/{{key}}": one(name) for name in names}
    components = {"schemas": {}, "securitySchemes": schemes()}
    return document(paths=paths, openapi="3.2.0", components=components)


def test_tags_can_have_the_names_of_imports(packages: Packages, spec: str) -> None:
    names = imported_names()
    assert {"Operation", "Exchange", "Stream", "Retry", "LateModule"} <= names
    api = packages.load("colliding", spec)
    folder = Path(str(api.__file__)).parent
    made = {name for file in _modules_of(folder) for name in _names_in(file)}
    assert names - made <= NOT_NEEDED
    assert packages.mypy("-p", folder.name, cwd=folder.parent) == ""
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(body=b'{"items":["a"]}'))
        assert client.operation.list().items == ["a"]
        server.reply(answer(body=b'{"items":["b"]}'))
        assert client.property_.list().items == ["b"]
