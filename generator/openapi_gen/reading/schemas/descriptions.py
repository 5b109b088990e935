"""A schema's documentation: title, description, default, example, and enum values."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ...model import Documentation, Enumeration, Id, LiteralValue
from ..context import Context
from ..documents.json_types import is_list, is_object
from ..documents.node import Node
from .defaults import default_of

_NAMES = ("x-enum-varnames", "x-enumNames", "x-enum-names")
_DESCRIPTIONS = ("x-enum-descriptions", "x-enumDescriptions")
_SHORT = 40  # characters of JSON; longer examples are left out


def docs_of(schema: Node, context: Context) -> Documentation:
    default = default_of(schema, context)
    return Documentation(
        title=schema.text("title"),
        description=schema.prose("description"),
        deprecated=schema.flag("deprecated"),
        default="" if default is None else _shown(default.value),
        example=_example(schema),
    )


def _shown(value: object) -> str:
    """A value for people: JSON, but without escapes in strings."""
    if isinstance(value, str) and value.isprintable():
        return f'"{value}"'
    return json.dumps(value, ensure_ascii=False)


def _example(schema: Node) -> str:
    examples = schema.literal("examples")
    example = schema.literal("example")
    if example is None and is_list(examples) and examples:
        example = examples[0]
    if example is None or is_object(example) or is_list(example):
        return ""
    text = json.dumps(example, ensure_ascii=False)
    return text if len(text) <= _SHORT and "`" not in text else ""


def enumeration_of(schema: Node, values: Sequence[LiteralValue]) -> Enumeration:
    """An enum with the names and descriptions of its values, from common extensions."""
    names = _by_value(schema, _NAMES, values)
    meanings = _by_value(schema, _DESCRIPTIONS, values)
    return _enumeration(schema.id, values, names, meanings)


def enumeration_of_constants(
    schema: Node, values: Sequence[LiteralValue], constants: Sequence[Node]
) -> Enumeration:
    """An enum whose values have a schema each, with a title and a description."""
    names = [_text(node.text("title")) for node in constants]
    meanings = [_text(node.text("description")) for node in constants]
    return _enumeration(schema.id, values, names, meanings)


def _enumeration(
    id_: Id, values: Sequence[LiteralValue], names: list[str], meanings: list[str]
) -> Enumeration:
    return Enumeration(
        id_,
        tuple(values),
        tuple(names) if any(names) else (),
        tuple(meanings) if any(meanings) else (),
    )


def _by_value(
    schema: Node, keywords: Sequence[str], values: Sequence[LiteralValue]
) -> list[str]:
    """The string for each value, from a list or from a member of the value's name."""
    for keyword in keywords:
        given = schema.literal(keyword)
        if is_list(given):
            listed = schema.literal("enum")
            if is_list(listed) and len(given) == len(listed):
                pairs = list(zip(listed, given))
                return [_text_at(pairs, value) for value in values]
        if is_object(given):
            return [_text(given.get(str(value))) for value in values]
    return [""] * len(values)


def _text_at(pairs: list[tuple[object, object]], value: LiteralValue) -> str:
    same = [text for v, text in pairs if v == value and type(v) is type(value)]
    return _text(same[0])


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
