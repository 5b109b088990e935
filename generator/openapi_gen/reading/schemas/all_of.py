"""`allOf`, and `$ref` with siblings: which schemas together describe one value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...model import Id
from ..context import Context, Merged, Part
from ..documents.documents import MAX_CHAIN
from ..documents.json_types import is_list, is_object
from ..documents.node import Node

_SHAPING = frozenset(
    "$ref additionalProperties allOf anyOf const enum items oneOf patternProperties"
    " prefixItems properties type".split()
)
_ADDING = frozenset(
    "additionalProperties allOf anyOf const enum items oneOf patternProperties"
    " prefixItems properties required unevaluatedProperties".split()
)
_UNIONS = frozenset({"anyOf", "oneOf"})
_EVALUATING = ("anyOf", "dependentSchemas", "if", "oneOf", "$dynamicRef")
_CLOSING = ("additionalProperties", "patternProperties", "unevaluatedProperties")


def has_shape(schema: Node) -> bool:
    """Whether a schema says what its values are, not only how they are constrained."""
    return schema.has_any(_SHAPING)


def is_reference(schema: Node) -> bool:
    return isinstance(schema.literal("$ref"), str)


def adds_to_reference(schema: Node, context: Context) -> bool:
    """Whether siblings of `$ref` change the type (JSON Schema since 2019-09)."""
    return context.reads_ref_siblings and schema.has_any(_ADDING)


def target_of(schema: Node, context: Context) -> Node | None:
    """The target of a reference, through others that add nothing; the schema itself if
    it is not a reference. None: the target does not exist, which is reported.
    """
    node: Node | None = schema
    seen: set[Id] = set()
    while node is not None and is_reference(node):
        if node.id in seen:
            return context.documents.follow(schema)  # reports the cycle
        seen.add(node.id)
        if len(seen) > MAX_CHAIN:
            context.documents.refuse_chain(node)
        node = context.documents.follow_once(node)
        if node is not None and adds_to_reference(node, context):
            break
    return node


def own_words(schema: Node, context: Context) -> tuple[str, ...]:
    """`#/components/schemas/Pet` is Pet; a deeper schema keeps the path to it."""
    if schema.id in context.adopted:
        return (context.adopted[schema.id],)
    parts = [
        part.replace("~1", "/").replace("~0", "~")
        for part in schema.pointer.split("/")[1:]
    ]
    if parts[:2] == ["components", "schemas"]:
        parts = parts[2:]
    elif parts[:1] in (["definitions"], ["$defs"]):
        parts = parts[1:]
    if not schema.source.is_root:
        stem = schema.source.name.rsplit("/", 1)[-1].split(".")[0]
        parts = parts or [stem]
    return tuple(part for part in parts if part not in ("properties", "schemas"))


def is_component(schema: Node, context: Context) -> bool:
    """Whether a schema has a name of its own in the document."""
    return schema.id in context.components


def parts_of(schema: Node, words: tuple[str, ...], context: Context) -> list[Part]:
    """The schema and, through references, all that it merges; bases first."""
    collector = _Collector(context)
    collector.add(schema, words, 0)
    return collector.parts


class _Collector:
    """Collects what a schema merges, bases first.

    Where schemas extend each other, many merge the same. What the target of a reference
    merges is kept for all of them, except where it merges itself: then the order depends
    on where the walk begins.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._found: dict[Id, Part | None] = {}
        """By the schema; None while what it merges is being collected."""
        self._deepest = 0
        self._is_circular = False

    @property
    def parts(self) -> list[Part]:
        return [part for part in self._found.values() if part is not None]

    def add(self, schema: Node, words: tuple[str, ...], level: int) -> None:
        """Adds a schema behind all that it merges; `level` counts references to it."""
        id_ = schema.id
        if id_ in self._found or not is_object(schema.value):
            return
        self._found[id_] = None
        self._deepest = max(self._deepest, level)
        if is_reference(schema):
            self._add_target(schema, level + 1)
            if not adds_to_reference(schema, self._context):
                return
        for member in schema.elements("allOf"):
            self.add(member, words, level)
        del self._found[id_]  # so that it comes last
        self._found[id_] = Part(schema, words)

    def _add_target(self, reference: Node, level: int) -> None:
        target = target_of(reference, self._context)
        if target is None:
            return
        merged = self._merged(target, level)
        deepest = level if merged is None else level + merged.levels
        if deepest > MAX_CHAIN:
            self._context.documents.refuse_chain(reference)
        if merged is None:
            self._is_circular = True
            self.add(target, own_words(target, self._context), level)
            return
        self._deepest = max(self._deepest, deepest)
        for part in merged.parts:
            self._found.setdefault(part.node.id, part)

    def _merged(self, target: Node, level: int) -> Merged | None:
        """What a target merges; None where it merges itself."""
        known = self._context.merged
        if target.id not in known and level <= MAX_CHAIN:
            known[target.id] = None  # stays so if the target is met again
            inner = _Collector(self._context)
            inner.add(target, own_words(target, self._context), level)
            if not inner._is_circular:
                known[target.id] = Merged(tuple(inner.parts), inner._deepest - level)
        return known.get(target.id)


def without(parts: Iterable[Part], others: Iterable[Part]) -> list[Part]:
    """The parts that are not among `others`."""
    ids = {part.node.id for part in others}
    return [part for part in parts if part.node.id not in ids]


def bases_of(schema: Node) -> Iterator[Node]:
    """The references that a schema extends, by `allOf` or with siblings of `$ref`."""
    if is_reference(schema):
        yield schema
    for member in schema.elements("allOf"):
        if is_reference(member):
            yield member
        else:
            yield from bases_of(member)


def required_of(parts: Iterable[Part]) -> dict[str, None]:
    """The names that the parts require together, in order."""
    found: dict[str, None] = {}
    for part in parts:
        names: Any = part.node.literal("required")
        if is_list(names):
            found.update(dict.fromkeys(n for n in names if isinstance(n, str)))
    return found


def properties_of(parts: Iterable[Part]) -> dict[str, list[Part]]:
    """Every property with the schemas that describe it, each with its owner's words."""
    found: dict[str, list[Part]] = {}
    for part in parts:
        for name, node in part.node.members("properties"):
            found.setdefault(name, []).append(Part(node, (*part.words, name)))
    return found


def has_properties(parts: Iterable[Part]) -> bool:
    return any(part.node.literal("properties") for part in parts)


def covers(whole: Iterable[Part], parts: Iterable[Part]) -> bool:
    """Whether `whole` has all the schemas of `parts` that describe properties."""
    ids = {part.node.id for part in whole}
    return all(part.node.id in ids for part in parts if part.node.literal("properties"))


def union_members(schema: Node) -> tuple[str, list[Node]]:
    """The keyword and the members of a schema's union; none if none has a shape."""
    for keyword in ("oneOf", "anyOf") if schema.has_any(_UNIONS) else ():
        members = [m for m in schema.elements(keyword) if m.value is not False]
        if any(map(has_shape, members)):
            return keyword, members
    return "", []


def evaluates_more(part: Part) -> bool:
    """Whether a schema evaluates properties that are not among its `properties`, so that
    `unevaluatedProperties` exempts more than those.
    """
    return any(keyword in part.node for keyword in _EVALUATING)


def adds(part: Part, known: Iterable[str]) -> bool:
    """Whether a part changes the merged type; `known` is required in any case."""
    node = part.node
    return (
        bool(node.literal("properties"))
        or bool(union_members(node)[1])
        or any(node.literal(keyword) not in (None, True) for keyword in _CLOSING)
        or not required_of([part]).keys() <= set(known)
    )
