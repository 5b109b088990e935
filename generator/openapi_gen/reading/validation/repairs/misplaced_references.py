"""References where the standard has none, and where they can only mean their target.

    paths: {$ref: paths.yml}
    post: {$ref: create.yml}                      an operation in a file of its own
    properties: {$ref: "attributes.yml#/ids"}     the properties that are there
    parameters: {$ref: "shared.yml#/paging"}      a list
    allOf: {$ref: "#/components/schemas/Base"}    a list of one

The target takes the place of the reference and keeps its own place in diagnostics.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...documents.json_types import is_list, is_object
from ...documents.node import Node, Relocated, relocated
from ...documents.object_kinds import OPENAPI, SWAGGER_2, kind_of, structure_of
from ...documents.reference_targets import SECTIONS
from .repair import ALL_VERSIONS, Repair
from .repair_context import RepairContext
from .trigger import Fragment, Members

_DESCRIBED = ("description", "summary")
_PLAIN = {
    "Document": ("security", "externalDocs"),
    "Info": _DESCRIBED,
    "Tag": _DESCRIBED,
    "PathItem": _DESCRIBED,
    "Operation": (*_DESCRIBED, "security", "tags"),
    "Parameter": ("description",),
    "Header": ("description",),
    "RequestBody": ("description",),
    "Response": ("description", "links"),
    "Schema": ("description", "title", "type", "required", "enum", "discriminator"),
}
"""Members that are not objects of the standard and have no `$ref` of their own."""
_REFERENCE: Fragment = {
    "type": "object",
    "required": ["$ref"],
    "properties": {"$ref": {"type": "string"}},
}


def include_target(context: RepairContext) -> None:
    """Replaces such references among the members of an object by their targets."""
    for name, entry in _expected(context.kind, context.is_swagger):
        member = context.node.get(name)
        if member is None:
            continue
        may_refer = _may_refer(kind_of(entry), context)
        if _is_reference(member):
            if not (may_refer and entry == kind_of(entry)):
                _include(context, context.members, name, member, entry, name)
        elif entry and not may_refer:
            _include_in(context, member, entry, name)


def _expected(kind: str, is_swagger: bool) -> Iterator[tuple[str, str]]:
    """The members in question, as object_kinds.py describes them."""
    yield from structure_of(is_swagger).get(kind, {}).items()
    for name in _PLAIN.get(kind, ()):
        yield name, ""


def _may_refer(kind: str, context: RepairContext) -> bool:
    """Whether objects of a kind can be references."""
    if kind == "MediaType":
        return context.version.name == "3.2"
    return kind in SECTIONS or kind == "SecurityScheme"


def _include_in(context: RepairContext, owner: Node, entry: str, name: str) -> None:
    """The same for the entries of a map or of a list of objects."""
    if entry.startswith("{") and is_object(owner.value):
        for key, member in list(owner.items()):
            if _is_reference(member):
                _include(context, owner.value, key, member, kind_of(entry), name, key)
    elif entry.startswith("[") and is_list(owner.value):
        for index, item in enumerate(owner.value):
            member = owner.child(str(index), item)
            if _is_reference(member):
                path = (name, str(index))
                _include(context, owner.value, index, member, kind_of(entry), *path)


def _include(
    context: RepairContext,
    owner: Any,
    key: str | int,
    reference: Node,
    entry: str,
    *path: str,
) -> None:
    """Puts the target in the place of `reference`, the member `key` of `owner`."""
    if entry:
        target = context.documents.follow(reference)  # reports what does not exist
    else:
        target = context.documents.find_target(reference, reference.text("$ref"))
    found = None
    if target is not None and is_object(target.value) and entry.startswith("["):
        # One item in place of a list; where items may be references, it stays one.
        may_refer = _may_refer(kind_of(entry), context)
        found = [relocated(reference if may_refer else target)]
    elif target is not None and not _is_around(target, reference):
        found = _as_member(target, reference, entry)
    if found is None:
        return
    owner[key] = found
    message = "a reference is not allowed here: treated as what it leads to"
    context.warn_once("misplaced-reference", message, *path)


def _is_around(target: Node, reference: Node) -> bool:
    """Whether the target contains the reference, and would contain itself."""
    pointer = f"{reference.pointer}/"
    return target.source is reference.source and pointer.startswith(
        f"{target.pointer}/"
    )


def _as_member(target: Node, reference: Node, entry: str) -> Any:
    """The value of the target where `entry` is expected; None where it does not fit."""
    value = target.value
    if entry.startswith("["):
        if is_list(value):
            items = [target.child(str(index), item) for index, item in enumerate(value)]
            return [relocated(item) for item in items]
        return None
    if is_object(value):
        own = {
            name: relocated(node) for name, node in reference.items() if name != "$ref"
        }
        return Relocated({**value, **own}, target)
    return None if entry else value


def _is_reference(node: Node) -> bool:
    return bool(node.text("$ref"))


def _names() -> Iterator[tuple[str, Fragment]]:
    """The members that can have such a reference, each with a schema for one."""
    for is_swagger, structure in ((False, OPENAPI), (True, SWAGGER_2)):
        for kind in (*structure, *_PLAIN):
            for name, entry in _expected(kind, is_swagger):
                if entry not in SECTIONS and entry != "SecurityScheme":
                    yield name, _REFERENCE
                if kind_of(entry) not in SECTIONS or kind_of(entry) == "MediaType":
                    if entry.startswith("{"):
                        others = {"additionalProperties": {"not": _REFERENCE}}
                        yield name, {"type": "object", "not": others}
                    elif entry.startswith("["):
                        yield name, {"type": "array", "contains": _REFERENCE}


def _trigger() -> Members:
    fragments: dict[str, list[Fragment]] = {}
    for name, fragment in _names():
        own = fragments.setdefault(name, [])
        if name != "*" and fragment not in own:
            own.append(fragment)
    return Members(
        {
            name: own[0] if len(own) == 1 else {"anyOf": own}
            for name, own in fragments.items()
            if own
        }
    )


_KINDS = frozenset((*OPENAPI, *SWAGGER_2, *_PLAIN)) - {"Paths", "Responses", "Callback"}

REPAIRS = (Repair(include_target, _KINDS, ALL_VERSIONS, _trigger()),)
