"""`oneOf` and `anyOf`: whether a schema is a union, and of which members; which of them the
values of a discriminator name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...inputs.urls import scheme_of
from ...model import Id
from ..context import Context, Part
from ..documents.node import Node
from .all_of import parts_of, target_of, union_members


def is_union(schema: Node, merged: set[Id], context: Context) -> bool:
    """Whether a schema has a union with no member that is `merged` in any case."""
    _, members = union_members(schema)
    targets = [target_of(member, context) for member in members]
    return bool(members) and not any(t.id in merged for t in targets if t is not None)


def members_of(unions: Iterable[Part], context: Context) -> list[Part]:
    """The members of unions, with all that they merge."""
    return [
        part
        for union in unions
        for member in union_members(union.node)[1]
        for part in parts_of(member, union.words, context)
    ]


def mapped(
    discriminator: Node, context: Context, is_optional: bool
) -> Sequence[tuple[str, Node]]:
    """The values of `mapping`, each with its schema.

    Where the members are known without it, a value that leads nowhere is dropped. A URL
    is not: gen reads no other files and hosts than the options allow.
    """
    key = discriminator.id, is_optional
    if key not in context.mappings:
        found = _read_mapping(discriminator, context, is_optional)
        context.mappings[key] = tuple(found)
    return context.mappings[key]


def _read_mapping(
    discriminator: Node, context: Context, is_optional: bool
) -> Iterator[tuple[str, Node]]:
    for value, name in discriminator.members("mapping"):
        reference = str(name.value)
        is_local = is_optional and not scheme_of(reference)
        if is_local and _component(reference, context) is None:
            if not context.documents.reaches(name, _as_reference(reference)):
                message = f"{reference!r} does not exist: {value!r} is ignored"
                place = name.place
                context.diagnostics.warning(place, "mapping-without-schema", message)
                continue
        target = named_schema(name, reference, context)
        if target is not None:
            yield value, target


def named_schema(node: Node, reference: str, context: Context) -> Node | None:
    """A schema that a discriminator names by a URI reference or by its name."""
    component = _component(reference, context)
    if component is not None:
        return context.documents.follow(component)
    target = context.documents.resolve(node, _as_reference(reference))
    return None if target is None else target_of(target, context)


def _component(name: str, context: Context) -> Node | None:
    """The component schema of a name."""
    if "/" in name or "#" in name:
        return None
    return context.component_named.get(name)


def _as_reference(name: str) -> str:
    """A URI reference, or that of the component with a bare name."""
    if "/" in name or "#" in name or "." in name:  # it can be a file
        return name
    return f"#/components/schemas/{name}"
