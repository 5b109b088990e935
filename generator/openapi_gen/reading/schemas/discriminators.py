"""Discriminators of unions, explicit or implied.

OpenAPI's Discriminator Object names a property and its values; a member's own name is a
value, too. Without one, a property that every member requires and restricts to its own
values (`const`, `enum`) is an implied discriminator.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...model import (
    AliasDeclaration,
    Declaration,
    Discriminator,
    Id,
    Type,
    UnionOf,
    refs_of,
)
from ..context import Context
from ..documents.json_types import is_list
from ..documents.node import Node
from .all_of import Part, is_reference, properties_of, required_of, target_of


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a union: as it is written, what it merges, and its type."""

    node: Node
    parts: Sequence[Part]
    type: Type

    @property
    def declared(self) -> Id | None:
        """The declaration that the member is."""
        return next(refs_of(self.type), None)


def fixed_values(parts: Sequence[Part], context: Context) -> dict[str, tuple[str, ...]]:
    """The required properties whose schemas list their values, all strings."""
    required = required_of(parts)
    listed = listed_values(parts, context)
    return {name: values for name, values in listed.items() if name in required}


def listed_values(
    parts: Sequence[Part], context: Context
) -> dict[str, tuple[str, ...]]:
    """The properties whose schemas list their values, all strings."""
    found: dict[str, tuple[str, ...]] = {}
    for name, described in properties_of(parts).items():
        for part in described:
            node = target_of(part.node, context)
            values = _strings(node) if node is not None else ()
            if values:
                found[name] = values
    return found


def _strings(schema: Node) -> tuple[str, ...]:
    values = schema.literal("enum")
    if "const" in schema:
        values = [schema.literal("const")]
    if not is_list(values) or not all(isinstance(value, str) for value in values):
        return ()
    return tuple(values)


def implied_discriminator(
    fixed: Sequence[Mapping[str, tuple[str, ...]]],
) -> tuple[str, list[tuple[str, ...]]] | None:
    """The property that differs in all members, and its values in each.

    `fixed` has the values that each member lists, by property.
    """
    if len(fixed) < 2:
        return None
    for name in fixed[0]:
        values = [own.get(name, ()) for own in fixed]
        flat = [value for own in values for value in own]
        if all(values) and len(set(flat)) == len(flat):
            return name, values
    return None


def discriminator_of(
    holder: Node,
    members: Sequence[Member],
    declarations: Mapping[Id, Declaration],
    context: Context,
) -> Discriminator | None:
    """The discriminator of `holder`'s union; None if it has none."""
    node = holder.get("discriminator")
    if node is None or not node.text("propertyName"):
        return _implied(members, context)
    name = node.text("propertyName")
    by_target: dict[Id, Id] = {}
    mapping: dict[str, Id] = {}
    for member in members:
        declared = member.declared
        if declared is None:
            continue
        for value in _names(member, name, declarations.get(declared), context):
            mapping.setdefault(value, declared)
        target = target_of(member.node, context)
        if target is not None:
            by_target[target.id] = declared
    for value, target in mapped(node, context, bool(by_target)):
        mapping[value] = by_target.get(target.id, target.id)
    known = {member.declared for member in members}
    return Discriminator(
        name,
        tuple((value, id_) for value, id_ in mapping.items() if id_ in known),
        _default(node, by_target, context),
    )


def _implied(members: Sequence[Member], context: Context) -> Discriminator | None:
    found = implied_discriminator(
        [fixed_values(member.parts, context) for member in members]
    )
    if found is None:
        return None
    name, values = found
    return Discriminator(
        name,
        tuple(
            (value, member.declared)
            for member, own in zip(members, values)
            for value in own
            if member.declared is not None
        ),
    )


def _names(
    member: Member, property_: str, declaration: Declaration | None, context: Context
) -> Iterable[str]:
    """The values of the discriminator for a member, except those in `mapping`."""
    if is_reference(member.node):
        yield member.node.text("$ref").rsplit("/", 1)[-1]
    yield from fixed_values(member.parts, context).get(property_, ())
    if isinstance(declaration, AliasDeclaration):
        inner = declaration.type
        if isinstance(inner, UnionOf) and inner.discriminator is not None:
            yield from (value for value, _ in inner.discriminator.mapping)


def mapped(
    discriminator: Node, context: Context, is_optional: bool
) -> Iterable[tuple[str, Node]]:
    """The values of `mapping`, each with its schema.

    Where the members are known without it, a value that leads nowhere is dropped.
    """
    for value, name in discriminator.members("mapping"):
        reference = str(name.value)
        named = _component(reference, context)
        if named is None and is_optional:
            at = _as_reference(reference)
            if not context.documents.reaches(name, at):
                message = f"{reference!r} does not exist: {value!r} is ignored"
                place = name.place
                context.diagnostics.warning(place, "mapping-without-schema", message)
                continue
        target = _schema(name, reference, context)
        if target is not None:
            yield value, target


def _component(name: str, context: Context) -> Node | None:
    """The component schema of a name."""
    for own, component in context.components.values():
        if own == name and "/" not in name and "#" not in name:
            return component
    return None


def _as_reference(name: str) -> str:
    """A URI reference, or that of the component with a bare name."""
    if "/" in name or "#" in name or "." in name:  # it can be a file
        return name
    return f"#/components/schemas/{name}"


def _schema(node: Node, reference: str, context: Context) -> Node | None:
    """A schema that a discriminator names by a URI reference or by its name."""
    component = _component(reference, context)
    if component is not None:
        return context.documents.follow(component)
    target = context.documents.resolve(node, _as_reference(reference))
    return None if target is None else target_of(target, context)


def _default(node: Node, by_target: Mapping[Id, Id], context: Context) -> Id | None:
    """OpenAPI 3.2's `defaultMapping`."""
    reference = node.text("defaultMapping")
    target = _schema(node, reference, context) if reference else None
    return None if target is None else by_target.get(target.id)
