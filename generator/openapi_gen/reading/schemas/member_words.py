"""Words for the members of `oneOf` and `anyOf` that have no name of their own.

A member is named after what it is, never after its position, so that a further member
renames no other: its title, the value of its discriminator, its type, or what it has that
no other member has.

    oneOf: [{required: [email], ...}, {required: [id], ...}]    WithEmail, WithId
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import chain, islice

from ...model import Id
from ...records import dataclass
from ..context import Context, Part
from ..documents.json_types import is_object
from ..documents.node import Node
from .all_of import (
    has_properties,
    has_shape,
    is_component,
    is_reference,
    parts_of,
    properties_of,
    required_of,
    target_of,
)
from .discriminators import implied_discriminator, listed_values
from .scalars import implied_type

_TYPES = {
    "array": "List",
    "boolean": "Boolean",
    "integer": "Integer",
    "number": "Number",
    "object": "Object",
    "string": "String",
}
_MAX_VALUE_LENGTH = 40


def words_of_members(
    nodes: list[Node], words: tuple[str, ...], context: Context
) -> list[tuple[str, ...]]:
    """Words for each member, behind those of the union.

    The only object of an inline union has the words of the union itself, because the
    union has no name.
    """
    merged = {node.id: parts_of(node, (), context) for node in nodes}
    objects = {id_: parts for id_, parts in merged.items() if has_properties(parts)}
    # Whether they are required can be said beside the union, for all members.
    implied = implied_discriminator(
        [listed_values(parts, context) for parts in objects.values()]
    )
    values = dict(zip(objects, implied[1])) if implied is not None else {}
    told_apart = _ToldApart(
        {i: _features(parts, context) for i, parts in objects.items()}
    )
    only = next(iter(objects)) if len(objects) == 1 else None
    return [
        (
            words
            if node.id == only and not _is_in_component(node, context)
            else (*words, _described(node, values.get(node.id, ()), told_apart))
        )
        for node in nodes
    ]


def _is_in_component(member: Node, context: Context) -> bool:
    """The component itself can be named, by users, too: its member needs another name."""
    holder = member.id.rpartition("/")[0].rpartition("/")[0]
    return holder in context.components


def _described(node: Node, values: Sequence[str], objects: _ToldApart) -> str:
    if is_reference(node):
        return node.text("$ref").rsplit("/", 1)[-1]
    if node.text("title"):
        return node.text("title")
    if len(values) == 1:
        return values[0]
    if node.id not in objects:
        return _by_type(node)
    return " ".join(objects.words_for(node.id)) or "Object"


def _by_type(node: Node) -> str:
    name = node.literal("type")
    type_ = name if isinstance(name, str) else implied_type(node)
    if type_ == "object":
        return "Map"
    return _TYPES.get(type_, "Value")


@dataclass(frozen=True, slots=True)
class _Features:
    """What an object has that tells it apart, by the words that say so."""

    present: Mapping[Hashable, str]
    """The best first: fixed values, required properties, properties, their types."""
    absent: Mapping[Hashable, str]
    """How the lack of a property is said of another object."""


def _features(parts: Sequence[Part], context: Context) -> _Features:
    properties = properties_of(parts)
    present: dict[Hashable, str] = {}
    for name, values in listed_values(parts, context).items():
        if len(values) == 1 and 0 < len(values[0]) <= _MAX_VALUE_LENGTH:
            present[name, "value", values[0]] = values[0]
    for name in required_of(parts):
        present[name, "required"] = f"with {name}"
    for name in properties:
        present[name] = f"with {name}"
    for name, described in properties.items():
        type_ = _type_of(described, context)
        if type_:
            present[name, "type", type_] = f"with {type_} {name}"
    for name, described in properties.items():
        for inner in properties_of(described):
            present[name, "property", inner] = f"with {name} {inner}"
    return _Features(present, {name: f"without {name}" for name in properties})


class _ToldApart:
    """The objects of a union, and what each has that others do not have."""

    def __init__(self, objects: Mapping[Id, _Features]) -> None:
        self._objects = objects
        self._all = _Group(list(objects.values()))
        self._having: dict[Hashable, list[_Features]] = defaultdict(list)
        for one in self._all.members:
            for feature in one.present:
                self._having[feature].append(one)
        self._groups: dict[Hashable, _Group] = {}

    def __contains__(self, id_: Id) -> bool:
        return id_ in self._objects

    def words_for(self, id_: Id) -> Iterator[str]:
        """The fewest features that no other object has together, at most two."""
        own = self._objects[id_]
        group = self._all
        for _ in range(2):
            if len(group.members) == 1 or not own.present:
                return
            best = min(own.present, key=group.present.__getitem__)
            if group.present[best] == len(group.members):
                yield from islice(group.lacking_in(own), 1)
                return
            word = own.present[best]
            yield word if group is self._all else word.replace("with ", "and ", 1)
            group = self._those_with(best)

    def _those_with(self, feature: Hashable) -> _Group:
        if feature not in self._groups:
            self._groups[feature] = _Group(self._having[feature])
        return self._groups[feature]


class _Group:
    """Some objects of a union, and how many of them have each feature."""

    def __init__(self, members: list[_Features]) -> None:
        self.members = members
        self.present = Counter(chain.from_iterable(one.present for one in members))
        self._absent = Counter(chain.from_iterable(one.absent for one in members))

    def lacking_in(self, own: _Features) -> Iterator[str]:
        """What all others have."""
        first = self.members[self.members[0] is own]
        for name, word in first.absent.items():
            if name not in own.absent and self._absent[name] == len(self.members) - 1:
                yield word


def _type_of(described: Sequence[Part], context: Context) -> str:
    """What a property is, in a word: the name of its component, or its type."""
    for part in described:
        if has_shape(part.node):
            return _type_of_schema(part.node, context)
    return ""


def _type_of_schema(schema: Node, context: Context) -> str:
    if is_reference(schema):
        target = target_of(schema, context)
        known = target is not None and is_component(target, context)
        return context.components[target.id][0] if target and known else ""
    name = schema.literal("type")
    word = _TYPES.get(name if isinstance(name, str) else implied_type(schema), "")
    items = schema.get("items") if word == "List" else None
    if items is not None and is_object(items.value):
        return f"{_type_of_schema(items, context)} {word}".strip()
    return word
