"""Null as a type: in OpenAPI 3.0, in lists of types, and as a member of a union.

type: "null"                        OpenAPI 3.0 has no such type
type: [string, null]                null without quotes
anyOf: [X, {nullable: true}]        X or null, not X or anything
oneOf: [X, {type: object, nullable: true}]    likewise, where X is an object
"""

from __future__ import annotations

from typing import Any

from ....documents.json_types import is_list, is_object
from ....documents.node import Node
from ..repair import ALL_VERSIONS, BEFORE_3_1, of_schemas
from ..repair_context import RepairContext
from ..trigger import Fragment, Members

_UNIONS = ("anyOf", "oneOf")
_FLAGS = ("nullable", "x-nullable")
_NULL_NAMES = ["null", "none", "nil"]
_ABOUT = ("title", "description", "deprecated", "example", "default")


def quote_null_in_types(context: RepairContext) -> None:
    types = context.members.get("type")
    if is_list(types) and None in types:
        others = [name for name in types if name is not None]
        context.members["type"] = others if "null" in others else [*others, "null"]
        message = 'null must be in quotes here: treated as "null"'
        context.warn_once("unquoted-string", message, "type")


def accept_null_type(context: RepairContext) -> None:
    if context.members.get("type") in _NULL_NAMES:
        del context.members["type"]
        context.members["enum"] = [None]
        message = 'the type "null" requires OpenAPI 3.1: treated as in that version'
        context.warn_once("newer-keyword", message, "type")


def name_null_in_union(context: RepairContext) -> None:
    """A member of a union that only adds null."""
    for keyword in _UNIONS:
        members = context.members.get(keyword)
        if not is_list(members) or len(members) < 2:
            continue
        for index, member in enumerate(members):
            others = [one for one in members if one is not member]
            if not is_object(member) or not _only_adds_null(member, others, context):
                continue
            old = context.version.name in BEFORE_3_1
            members[index] = {"enum": [None]} if old else {"type": "null"}
            message = "this member of the union only adds null: treated as null"
            context.note_once("null-member", message, keyword, str(index))


def _only_adds_null(
    member: dict[str, Any], others: list[Any], context: RepairContext
) -> bool:
    """Whether a member is meant as null; `others` are the other members."""
    says = {name for name in member if name not in _ABOUT and name[:2] != "x-"}
    if says == {"type"} and member["type"] is None:
        return True
    if not any(member.get(flag) is True for flag in _FLAGS):
        return False
    if says == {"nullable", "type"} or says == {"type"}:
        is_bare = member["type"] == "object"
        return is_bare and any(_is_an_object(one, context) for one in others)
    return says <= {"nullable"}


def _is_an_object(member: object, context: RepairContext) -> bool:
    """Whether a member of a union describes objects."""
    node: Node | None = context.node.child("", member)
    for _ in range(_REFERENCES):
        if node is None or not node.text("$ref"):
            break
        node = context.documents.find_target(node, node.text("$ref"))
    if node is None:
        return False
    if any(name in node for name in ("properties", "allOf", "oneOf", "anyOf")):
        return True
    return (
        node.text("type") == "object" and node.get("additionalProperties") is not None
    )


_REFERENCES = 10  # that lead to each other
_FLAGGED = {"anyOf": [{"required": [flag]} for flag in _FLAGS]}
_NULL: Fragment = {
    "type": "object",
    "anyOf": [
        _FLAGGED,
        {"properties": {"type": {"const": None}}, "required": ["type"]},
    ],
    "propertyNames": {
        "anyOf": [{"enum": ["type", "nullable", *_ABOUT]}, {"pattern": "^x-"}]
    },
}

_NAMED: Fragment = {"enum": _NULL_NAMES}

REPAIRS = (
    of_schemas(
        quote_null_in_types,
        ALL_VERSIONS,
        Members({"type": {"type": "array", "contains": {"const": None}}}),
    ),
    of_schemas(accept_null_type, BEFORE_3_1, Members({"type": _NAMED})),
    of_schemas(
        name_null_in_union,
        ALL_VERSIONS,
        Members.any_of(_UNIONS, {"type": "array", "minItems": 2, "contains": _NULL}),
    ),
)
