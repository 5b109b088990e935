"""Whether a document has anything that only a walk over its objects finds or repairs.

A walk in Python takes longer than the rest of the validation, and most documents need
none. So one JSON Schema is made of the triggers that repairs declare and of the table
that says which object is where. Compiled, it decides in milliseconds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextvars import ContextVar
from functools import cache, partial
from typing import TYPE_CHECKING, Any, assert_never

from ...inputs.urls import percent_encoded
from ...model import escape
from ..documents.node import Node
from ..documents.object_kinds import Members as Row
from ..documents.object_kinds import kind_of, structure_of
from ..documents.reference_targets import SECTIONS, SECTIONS_OF_SWAGGER_2
from ..editions import SWAGGER_2, Version
from .document_parts import parts_of
from .repairs import repairs_for
from .repairs.trigger import (
    ELSEWHERE,
    NEVER,
    Elsewhere,
    Fragment,
    Members,
    Refused,
    Trigger,
    Whole,
)

if TYPE_CHECKING:
    from jsonschema_rs import Validator

_JSON_TYPES = frozenset(("array", "boolean", "null", "number", "object", "string"))


def needs_walk(root: Node, version: Version) -> bool:
    """Whether a trigger is present in a document that the standard's schema accepts."""
    kinds = _kinds(version)
    known = {kind: frozenset(_references_to(kind, root, version)) for kind in kinds}
    token = _KNOWN.set(known)
    try:
        return not all(map(_without_triggers(version).is_valid, parts_of(root.value)))
    finally:
        _KNOWN.reset(token)


_KNOWN: ContextVar[Mapping[str, frozenset[str]]] = ContextVar("_KNOWN")
"""The references to the components of the document that is looked at, by kind."""
_REFERENCE_TO = "reference-to-"
"""A format of these references, so that one schema serves all documents."""


@cache
def _without_triggers(version: Version) -> Validator:
    """A schema that a document fulfils if nothing in it is a trigger."""
    from jsonschema_rs import validator_for

    kinds = _kinds(version)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": "#/$defs/Document",
        "$defs": {
            kind: _object(
                kind,
                structure_of(version is SWAGGER_2).get(kind, {}),
                [ELSEWHERE, *(r.trigger for r in repairs_for(kind, version))],
            )
            for kind in kinds
        },
    }
    formats: dict[str, Callable[[str], bool]] = {
        f"{_REFERENCE_TO}{kind}": partial(_is_known, kind) for kind in kinds
    }
    return validator_for(schema, validate_formats=True, formats=formats)


def _is_known(kind: str, reference: str) -> bool:
    return reference in _KNOWN.get()[kind]


@cache
def _kinds(version: Version) -> tuple[str, ...]:
    structure = structure_of(version is SWAGGER_2)
    kinds = {kind_of(entry) for row in structure.values() for entry in row.values()}
    return tuple(sorted(kinds | {"Document"}))


def _references_to(kind: str, root: Node, version: Version) -> Iterator[str]:
    """The references to all components of a kind, as they are usually spelled."""
    if version is SWAGGER_2:
        owner, prefix, section = root, "#/", SECTIONS_OF_SWAGGER_2.get(kind, "")
    else:
        components = root.get("components")
        owner, prefix, section = (
            components or root,
            "#/components/",
            SECTIONS.get(kind, ""),
        )
    for name, _ in owner.members(section) if section else ():
        step = escape(name)
        yield from dict.fromkeys(
            f"{prefix}{section}/{spelled}"
            for spelled in (step, percent_encoded(step, safe="~!$&'()*+,;=:@"))
        )


def _object(kind: str, row: Row, triggers: Iterable[Trigger]) -> dict[str, Any]:
    """A schema for the objects of a kind; whatever is not an object fulfils it.

    The standard's schema does not see inside extensions, so each that the table knows
    is a trigger.
    """
    extensions = [name for name in row if name.startswith("x-")]
    by_members = [Members.any_of(extensions, {"type": "object"})]
    whole: list[Fragment] = []
    for trigger in triggers:
        match trigger:
            case Refused():
                pass
            case Members():
                by_members.append(trigger)
            case Whole(fragment):
                whole.append({"type": "object", **fragment})
            case Elsewhere():
                known = {"format": f"{_REFERENCE_TO}{kind}"}
                elsewhere = {"type": "string", "not": known}
                by_members.append(Members({"$ref": elsewhere}))
            case _:
                assert_never(trigger)
    names = {name for trigger in by_members for name in trigger.by_name} | {*row} - {
        "*"
    }
    return {
        **({"not": {"anyOf": whole}} if whole else {}),
        "properties": {
            name: {**_members(row, name), **_without(by_members, name)}
            for name in sorted(names)
        },
        "patternProperties": {"^x-": True},
        "additionalProperties": {**_members(row, "*"), **_without(by_members, "*")},
    }


def _without(triggers: Iterable[Members], name: str) -> dict[str, Any]:
    """A schema for the member `name` that no trigger matches."""
    fragments: list[Fragment] = []
    types = set(_JSON_TYPES)
    for trigger in triggers:
        others = None if name.startswith("x-") else trigger.others
        fragment = trigger.by_name.get(name, others or NEVER)
        if set(fragment) == {"type"}:  # the most, and quicker without `not`
            types -= _listed(fragment["type"])
        elif fragment is not NEVER and fragment not in fragments:
            fragments.append(fragment)
    without: dict[str, Any] = {"not": {"anyOf": fragments}} if fragments else {}
    if len(types) < len(_JSON_TYPES):
        without["type"] = sorted(types)
    return without


def _listed(types: str | list[str]) -> set[str]:
    return {types} if isinstance(types, str) else set(types)


def _members(row: Row, name: str) -> Mapping[str, Any]:
    """A schema for a member, from its entry in the table."""
    if name not in row:
        return {}
    of_kind = {"$ref": f"#/$defs/{kind_of(row[name])}"}
    match row[name][0]:
        case "{":
            return {"additionalProperties": of_kind}
        case "[":
            return {"items": of_kind}
        case _:
            return of_kind
