"""The time for documents of 1 MB, each of which has very many parts of one kind.

    python tests/benchmarks/large_documents.py [KIND ...]

Prints the number of parts and the CPU seconds. Time that grows faster than the
document shows here first.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from measure import cpu_seconds

_SIZE = 950_000  # bytes
_STRING = {"type": "string"}
_OK = {"200": {"description": "OK"}}
Document = dict[str, Any]


def _of_schemas(schemas: Document, version: str = "3.1.0") -> Document:
    info = {"title": "Large", "version": "1"}
    components = {"schemas": schemas}
    return {"openapi": version, "info": info, "paths": {}, "components": components}


def _of_paths(paths: Document) -> Document:
    return {**_of_schemas({}), "paths": paths}


def _ref(name: str) -> Document:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(*names: str, **others: Any) -> Document:
    properties = dict.fromkeys(names, _STRING)
    return {"type": "object", "properties": properties, **others}


def _json(schema: Document) -> Document:
    return {"content": {"application/json": {"schema": schema}}}


def _chain(n: int) -> Document:
    """Chains of 40 schemas, each of which extends the one before."""
    return {
        f"A{i}": {"allOf": [_ref(f"A{i - 1}"), _object(f"p{i}")]} if i % 40 else {}
        for i in range(n)
    }


def _tags(n: int) -> Document:
    mapping = {f"b{i}": f"#/components/schemas/B{i}" for i in range(n)}
    base = _object("kind", required=["kind"])
    base["discriminator"] = {"propertyName": "kind", "mapping": mapping}
    below = {f"B{i}": {"allOf": [_ref("A"), _object("x")]} for i in range(n)}
    return {"A": base, **below}


def _nested(levels: int) -> Document:
    inner = _nested(levels - 1) if levels else _STRING
    return {"type": "object", "properties": {"a": inner, "b": _STRING}}


def _operation(responses: Document = _OK, **others: Any) -> Document:
    return {"responses": responses, **others}


_FORMATS = ("date-time", "date", "uuid", "byte", "uri", "email", "ipv4", "hostname")
_FORM = {"type": "object", "properties": {"file": {**_STRING, "format": "binary"}}}
_CONDITION = {
    "if": {"properties": {"a": {"const": "x"}}},
    "then": {"required": ["b"]},
    "else": {"required": ["c"]},
}

KINDS: dict[str, Callable[[int], Document]] = {
    "schemas": lambda n: _of_schemas({f"A{i}": _object("id") for i in range(n)}),
    "properties": lambda n: _of_schemas({"A": _object(*(f"p{i}" for i in range(n)))}),
    "symbols in names": lambda n: _of_schemas(
        {"A": _object(*(f"a{'-' * (i % 97)}b{'.' * (i // 97)}" for i in range(n)))}
    ),
    "values of an enum": lambda n: _of_schemas(
        {"A": {**_STRING, "enum": [f"value-{i}" for i in range(n)]}}
    ),
    "enums": lambda n: _of_schemas(
        {f"A{i}": {**_STRING, "enum": ["a", f"c{i}"]} for i in range(n)}
    ),
    "members of a union": lambda n: _of_schemas(
        {"A": {"oneOf": [_object(f"p{i}", required=[f"p{i}"]) for i in range(n)]}}
    ),
    "references of a union": lambda n: _of_schemas(
        {
            "A": {"oneOf": [_ref(f"B{i}") for i in range(n)]},
            **{f"B{i}": _object(f"p{i}") for i in range(n)},
        }
    ),
    "scalars of a union": lambda n: _of_schemas(
        {"A": {"anyOf": [{**_STRING, "maxLength": i} for i in range(n)]}}
    ),
    "schemas below a discriminator": lambda n: _of_schemas(_tags(n), "3.0.3"),
    "merged objects": lambda n: _of_schemas(
        {"A": {"allOf": [_object(f"p{i}") for i in range(n)]}}
    ),
    "chains of allOf": lambda n: _of_schemas(_chain(n)),
    "inline objects": lambda n: _of_schemas({f"A{i}": _nested(30) for i in range(n)}),
    "formats": lambda n: _of_schemas(
        {
            f"A{i}": {"properties": {f: {**_STRING, "format": f} for f in _FORMATS}}
            for i in range(n)
        }
    ),
    "patterns": lambda n: _of_schemas(
        {f"A{i}": {**_STRING, "pattern": f"^(a|b)+x{i}[a-z]*$"} for i in range(n)}
    ),
    "pattern properties": lambda n: _of_schemas(
        {"A": {"patternProperties": {f"^x{i}-": _STRING for i in range(n)}}}
    ),
    "unevaluated properties": lambda n: _of_schemas(
        {
            f"A{i}": {
                "allOf": [_object("a"), _object("b")],
                "unevaluatedProperties": False,
            }
            for i in range(n)
        }
    ),
    "conditions": lambda n: _of_schemas(
        {f"A{i}": {**_object("a"), **_CONDITION} for i in range(n)}
    ),
    "missing references": lambda n: _of_schemas(
        {f"A{i}": _ref(f"B{i}") for i in range(n)}
    ),
    "wrong values": lambda n: _of_schemas(
        {f"A{i}": {"type": "strin", "required": "x"} for i in range(n)}
    ),
    "operations": lambda n: _of_paths(
        {f"/p{i}": {"get": _operation()} for i in range(n)}
    ),
    "tags": lambda n: _of_paths(
        {f"/p{i}": {"get": _operation(tags=[f"t{i}"])} for i in range(n)}
    ),
    "parameters": lambda n: _of_paths(
        {
            "/p": {
                "get": _operation(
                    parameters=[
                        {"name": f"q{i}", "in": "query", "schema": _STRING}
                        for i in range(n)
                    ]
                )
            }
        }
    ),
    "responses": lambda n: _of_paths(
        {
            f"/p{i}": {
                "get": _operation(
                    {
                        str(status): {"description": "", **_json(_object("a"))}
                        for status in range(400, 430)
                    }
                )
            }
            for i in range(n)
        }
    ),
    "forms": lambda n: _of_paths(
        {
            f"/p{i}": {
                "post": _operation(
                    requestBody={"content": {"multipart/form-data": {"schema": _FORM}}}
                )
            }
            for i in range(n)
        }
    ),
    "webhooks": lambda n: {
        **_of_paths({}),
        "webhooks": {
            f"w{i}": {"post": _operation(requestBody=_json(_object("a")))}
            for i in range(n)
        },
    },
    "servers": lambda n: {
        **_of_paths({"/p": {"get": _operation()}}),
        "servers": [{"url": f"https://h{i}.example.com"} for i in range(n)],
    },
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=", ".join(KINDS))
    with tempfile.TemporaryDirectory() as folder:
        for kind in parser.parse_args().kinds or KINDS:
            _measure(kind, Path(folder))


def _measure(kind: str, folder: Path) -> None:
    spec, out = folder / "spec.json", folder / kind.replace(" ", "_")
    count = _count(KINDS[kind])
    spec.write_text(_text(KINDS[kind](count)))
    command = (sys.executable, "-m", "openapi_gen", "-q", spec, "-o", out)
    seconds = cpu_seconds(command, folder, expected=(0, 2))
    print(f"{kind:<32}{count:>8,} parts {seconds:>8.1f} s", flush=True)


def _count(make: Callable[[int], Document]) -> int:
    """How many parts make a document of that size."""
    few, many = len(_text(make(500))), len(_text(make(1_000)))
    return max(1, 500 + (_SIZE - few) * 500 // (many - few))


def _text(document: Document) -> str:
    return json.dumps(document, separators=(",", ":"))


if __name__ == "__main__":
    main()
