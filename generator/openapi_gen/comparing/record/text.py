"""The text of `.gen.api.json`: JSON with one item a line, so that a diff of it shows what
has changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, cast

from ...model import Api, Json
from ..compare import compare
from ..side import Side
from .names import names_from_json, names_to_json
from .values import from_json, to_json

NAME = ".gen.api.json"
VERSION = 1
"""Of the form of the record. A record of another version is not read."""
_WIDTH = 160
"""Of a line: that of a field, an argument or a constraint."""
_PARTS = {
    "server": "str | None",
    "operations": "tuple[Operation, ...]",
    "webhooks": "tuple[ServerRequest, ...]",
    "callbacks": "tuple[ServerRequest, ...]",
    "security_schemes": "tuple[SecurityScheme, ...]",
    "declarations": "Declaration",
    "rules": "Rules",
    "copies": "tuple[Copy, ...]",
}
"""The parts of an API that a record has, and the annotation of each, or of its items."""
_TABLES = ("declarations", "rules")


_DAMAGES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


class UnreadableRecord(Exception):
    """The text is no record that this version of gen can read; the text says why."""


def record_of(side: Side) -> str:
    """The text of a record."""
    side = side.reduced()
    data: Json = {
        "version": VERSION,
        "names": names_to_json(side.names),
        **{
            part: (
                _table(getattr(side.api, part), annotation)
                if part in _TABLES
                else to_json(getattr(side.api, part), annotation)
            )
            for part, annotation in _PARTS.items()
        },
    }
    return "".join((*_lines(data, "", ""), "\n"))


def _table(table: dict[str, object], annotation: str) -> dict[str, Json]:
    return {id_: to_json(one, annotation, id_) for id_, one in table.items()}


def _lines(data: Json, indent: str, before: str) -> Iterator[str]:
    """The text; what is longer than a line has a line for each of its items."""
    flat = json.dumps(data, ensure_ascii=True)
    is_short = len(indent) + len(flat) <= _WIDTH and not _has_items(data)
    if not isinstance(data, (dict, list)) or is_short:
        yield f"{before}{flat}"
        return
    inner = f"{indent} "
    if isinstance(data, list):
        yield f"{before}[\n"
        for number, one in enumerate(data):
            yield ",\n" if number else ""
            yield from _lines(one, inner, inner)
        yield f"\n{indent}]"
        return
    if len(data) == 1:
        ((key, one),) = data.items()
        yield from _lines(one, indent, f"{before}{{{json.dumps(key)}: ")
        yield "}"
        return
    yield f"{before}{{\n"
    for number, (key, one) in enumerate(data.items()):
        yield ",\n" if number else ""
        yield from _lines(one, inner, f"{inner}{json.dumps(key)}: ")
    yield f"\n{indent}}}"


def _has_items(data: Json) -> bool:
    """Whether a list of objects is inside: of fields, arguments, responses."""
    if isinstance(data, dict):
        return any(map(_has_items, data.values()))
    return isinstance(data, list) and len(data) > 1 and isinstance(data[0], dict)


def side_of(text: str) -> Side:
    """The side that a record was made of. Raises UnreadableRecord."""
    try:
        data = json.loads(text)
        if data["version"] != VERSION:
            raise UnreadableRecord("another version of gen wrote it")
        api = _api(data)
        side = Side(api, names_from_json(data["names"], api))
        compare(side, side)  # finds what is missing
    except _DAMAGES as error:
        raise UnreadableRecord("it is damaged") from error
    return side


def _api(data: dict[str, Any]) -> Api:
    parts: dict[str, Any] = {}
    for part, annotation in _PARTS.items():
        if part in _TABLES:
            table = cast("dict[str, Json]", data[part])
            items = table.items()
            parts[part] = {id_: from_json(one, annotation, id_) for id_, one in items}
        else:
            parts[part] = from_json(data[part], annotation)
    given: dict[str, Any] = {
        **dict.fromkeys(("title", "version", "description"), ""),
        **dict.fromkeys(("servers", "tags", "security"), ()),
        "given_names": {},
        "schemas": tuple((id_, "") for id_ in parts["rules"]),
        **parts,
    }
    return Api(**given)
