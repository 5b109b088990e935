"""Reads Schema Objects as rules for validators: every keyword that checks something.

There is one method for each family of keywords, in the order in which a validator
reports them. OpenAPI 3.0's own keywords (`nullable`, boolean `exclusiveMinimum`) become
those of JSON Schema 2020-12 here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, assert_never

from ... import model
from ...formats import FORMATS
from ...model import Check, Id, JsonType, Rules, applies_to
from ..context import Context, Edition, Vocabularies
from ..documents.json_types import is_list, is_object
from ..documents.node import Node
from ..documents.reference_targets import mismatch
from ..regex.translate import NoTranslation, Translation, translate_with_effort
from .all_of import parts_of
from .defaults import check_default
from .discriminators import Member, TagReader
from .inheritance import Extensions
from .keywords.bounds import bounds_of
from .keywords.contradictions import report_contradiction
from .keywords.vocabularies import vocabularies_of
from .nulls import Nulls
from .scalars import is_secret

_TYPES = {kind.value: kind for kind in JsonType}
_COMBINING = frozenset({"allOf", "anyOf", "if", "not", "oneOf"})
_STEPS = 1_500_000  # to judge all patterns of a document; they take seconds
_SHOWN = 200  # characters of a pattern in a message


class RulesReader:
    """Reads schemas into Rules; `table` holds the targets of all references read."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._nulls = Nulls(context)
        self._tags = TagReader(context, Extensions(context))
        self.table: dict[Id, Rules] = {}
        self._is_inside_secret = False
        self._judged: set[str] = set()
        """The patterns that were judged."""
        self._steps = 0
        """What that has taken, also where another run of this process did it."""

    def read(self, schema: Node | None, at: Id = "") -> Rules:
        """The rules of a schema; where there is none, everything is valid."""
        return Rules(at, ()) if schema is None else self._read(schema)

    def read_all(self, schemas: list[Node]) -> None:
        """Puts the rules of named schemas into the table."""
        for schema in schemas:
            self._target(schema)

    def _read(self, schema: Node) -> Rules:
        if schema.value is False:
            return Rules(schema.id, (model.Never(),))
        if not is_object(schema.value) or not schema.value:
            return Rules(schema.id, ())
        check_default(schema, self._context)
        secret = self._is_inside_secret or is_secret(schema, self._context)
        outside, self._is_inside_secret = self._is_inside_secret, secret
        relevant = tuple(_relevant(self._checks(schema)))
        self._is_inside_secret = outside
        report_contradiction(schema, relevant, self._context.diagnostics)
        modern = self._context.edition is not Edition.V3_0
        return Rules(schema.id, relevant, secret, self._anchors(schema, modern))

    def _checks(self, schema: Node) -> list[Check]:
        modern = self._context.edition is not Edition.V3_0
        checks: list[Check] = list(self._references(schema, modern))
        if not checks or modern:
            vocabularies = vocabularies_of(schema, self._context)
            if vocabularies.validation:
                checks.extend(self._assertions(schema))
            checks.extend(self._formats(schema))
            if vocabularies.applicator:
                checks.extend(self._arrays(schema, modern))
                checks.extend(self._objects(schema, modern, vocabularies))
                checks.extend(self._combining(schema, modern))
            if modern:
                checks.extend(self._unevaluated(schema))
        return checks if modern else self._nulls.or_null(schema, checks)

    def _anchors(self, schema: Node, modern: bool) -> tuple[tuple[str, Id], ...]:
        if not modern:
            return ()
        anchors = self._context.documents.dynamic_anchors(schema)
        for node in anchors.values():
            self._target(node)
        return tuple((name, node.id) for name, node in anchors.items())

    def _references(self, schema: Node, modern: bool) -> Iterator[Check]:
        documents = self._context.documents
        if isinstance(schema.literal("$ref"), str):
            target = (
                documents.follow_once(schema) if modern else documents.follow(schema)
            )
            reason = mismatch(target, "schemas") if target is not None else ""
            if reason:
                self._context.report_bad_schema_reference(schema, reason)
            elif target is not None:
                self._target(target)
                yield model.Reference(target.id)
        reference = schema.literal("$dynamicRef")
        if modern and isinstance(reference, str):
            target = documents.resolve(schema, reference)
            if target is not None:
                self._target(target)
                name = reference.partition("#")[2]
                dynamic = target.literal("$dynamicAnchor") == name
                yield model.Reference(target.id, name if dynamic else None)

    def _target(self, target: Node) -> None:
        if target.id not in self.table:
            self.table[target.id] = Rules(target.id, ())  # a placeholder
            outside, self._is_inside_secret = self._is_inside_secret, False
            with self._nulls.generously():
                self.table[target.id] = self._read(target)
            self._is_inside_secret = outside

    def _assertions(self, schema: Node) -> Iterator[Check]:
        yield from self._values(schema)
        yield from bounds_of(schema, self._context.edition)
        pattern = schema.get("pattern")
        if pattern is not None:
            checked = self._pattern(pattern, pattern.value)
            if checked is not None:
                yield checked
        if schema.flag("uniqueItems"):
            yield model.UniqueItems()
        needs = [
            (name, tuple(node.value))
            for name, node in schema.members("dependentRequired")
            if is_list(node.value)
        ]
        needs += [
            (name, tuple(node.value))
            for name, node in schema.members("dependencies")
            if is_list(node.value)
        ]
        if needs:
            yield model.DependentRequired(tuple(needs))

    def _values(self, schema: Node) -> Iterator[Check]:
        old = self._context.edition is Edition.V3_0
        nullable = self._nulls.adds_to_type(schema)
        names = schema.literal("type")
        names = [names] if isinstance(names, str) else names
        if is_list(names):
            types = [_TYPES[name] for name in names if name in _TYPES]
            if nullable and JsonType.NULL not in types:
                types.append(JsonType.NULL)
            yield model.OfType(tuple(types))
        values = schema.literal("enum")
        if is_list(values):
            extra = [None] if self._nulls.adds_to_enum(schema, values) else []
            yield model.OneOfValues("enum", (*values, *extra))
        if "const" in schema and not old:
            yield model.OneOfValues("const", (schema.literal("const"),))

    def _pattern(self, node: Node, source: object) -> model.Pattern | None:
        """A pattern for Python's `re`; None, and a warning, if it cannot be checked."""
        if not isinstance(source, str):
            return None
        found = self._translated(source)
        match found:
            case Translation():
                self._report_slow_pattern(node, source, found)
                return model.Pattern(source, found.python, found.longest, found.linear)
            case NoTranslation(reason, unsafe):
                self._context.diagnostics.warning(
                    node.place,
                    "pattern-unsafe" if unsafe else "pattern-unsupported",
                    f"pattern {_shown(source)} is not checked: {reason}",
                )
                return None
            case _:
                assert_never(found)

    def _translated(self, source: str) -> Translation | NoTranslation:
        """The pattern, unless those before it have taken seconds to judge."""
        known = source in self._judged
        if not known and self._steps > _STEPS:
            return NoTranslation(
                "the other patterns of the document take very long", True
            )
        found, steps = translate_with_effort(source)
        self._steps += 0 if known else steps
        self._judged.add(source)
        return found

    def _report_slow_pattern(self, node: Node, source: str, found: Translation) -> None:
        """Reports what the client does about a pattern that could take `re` too long."""
        diagnostics, longest = self._context.diagnostics, found.longest
        if longest is None:
            return
        subject = f"pattern {_shown(source)} could take"
        too_long = f"too long on strings of more than {longest} characters"
        if not found.linear:
            diagnostics.warning(
                node.place,
                "pattern-unsafe",
                f"{subject} {too_long}, so these are not checked against it; avoid"
                " backreferences or overlapping repetition",
            )
        elif longest:
            diagnostics.note(
                node.place,
                "pattern-unsafe",
                f"{subject} Python's `re` {too_long}, so the client searches these with"
                " its own linear-time search",
            )
        else:
            diagnostics.warning(
                node.place,
                "pattern-unsafe",
                f"{subject} Python's `re` exponential time, so the client uses its own"
                " linear-time search; without nested or overlapping repetition it would"
                " be faster",
            )

    def _formats(self, schema: Node) -> Iterator[Check]:
        name = self._context.format_of(schema)
        if name in FORMATS:
            yield model.Format(name, FORMATS[name].type)
        elif name and name not in ("binary", "password", schema.literal("type")):
            place = schema.get("format")
            assert place is not None
            self._context.diagnostics.note_once(
                place.place,
                "unknown-format",
                f"format {name!r} is unknown and not checked; map it to a known format in"
                " [tool.openapi-gen.formats]",
            )

    def _arrays(self, schema: Node, modern: bool) -> Iterator[Check]:
        prefix = (
            tuple(map(self._read, schema.elements("prefixItems"))) if modern else ()
        )
        items = schema.get("items")
        rest = self._read(items) if items is not None else None
        if prefix or rest is not None:
            yield model.Items(prefix, rest)
        contains = schema.get("contains")
        if contains is not None and modern:
            least, most = schema.literal("minContains"), schema.literal("maxContains")
            yield model.Contains(
                self._read(contains),
                1 if least is None else int(least),
                None if most is None else int(most),
            )

    def _objects(
        self, schema: Node, modern: bool, vocabularies: Vocabularies
    ) -> Iterator[Check]:
        properties = tuple(
            (name, self._read(node)) for name, node in schema.members("properties")
        )
        required = _required(schema) if vocabularies.validation else ()
        patterns = tuple(self._pattern_properties(schema)) if modern else ()
        additional = schema.get("additionalProperties")
        rest = self._read(additional) if additional is not None else None
        if properties or required or patterns or rest is not None:
            yield model.Properties(properties, required, patterns, rest)
        if not modern:
            return
        names = schema.get("propertyNames")
        if names is not None:
            yield model.PropertyNames(self._read(names))
        schemas = [
            (name, self._read(node))
            for keyword in ("dependentSchemas", "dependencies")
            for name, node in schema.members(keyword)
            if not is_list(node.value)
        ]
        if schemas:
            yield model.DependentSchemas(tuple(schemas))

    def _pattern_properties(
        self, schema: Node
    ) -> Iterator[tuple[model.Pattern, Rules]]:
        for source, node in schema.members("patternProperties"):
            pattern = self._pattern(node, source)
            if pattern is not None:
                yield pattern, self._read(node)

    def _combining(self, schema: Node, modern: bool) -> Iterator[Check]:
        if not schema.has_any(_COMBINING):
            return
        for keyword in ("allOf", "anyOf", "oneOf"):
            members = tuple(map(self._read, schema.elements(keyword)))
            if not members:
                self._report_empty(schema.get(keyword))
            elif keyword == "allOf":
                self._check_is_finite(schema, members)
                yield model.AllOf(members)
            elif keyword == "anyOf":
                yield model.AnyOf(members, self._tags_of(schema, keyword))
            else:
                yield model.OneOf(members, self._tags_of(schema, keyword))
        denied = schema.get("not")
        if denied is not None:
            with self._nulls.literally():
                rules = self._read(denied)
            yield model.Not(rules)
        condition = schema.get("if")
        if condition is not None and modern:
            then, otherwise = schema.get("then"), schema.get("else")
            yield model.IfThenElse(
                self._read(condition),
                self._read(then) if then is not None else None,
                self._read(otherwise) if otherwise is not None else None,
            )

    def _report_empty(self, written: Node | None) -> None:
        if written is not None:
            keyword = written.pointer.rpartition("/")[2]
            self._context.diagnostics.error(
                written.place, "empty-composition", f"`{keyword}` must not be empty"
            )

    def _tags_of(self, schema: Node, keyword: str) -> model.MembersByValue | None:
        """The tags by which `oneOf` or `anyOf` selects a member."""
        nodes = list(schema.elements(keyword))
        members = [Member(node, parts_of(node, (), self._context)) for node in nodes]
        tags = self._tags.read(schema, members)
        if tags is None:
            return None
        values = tuple(
            (value, index)
            for index, member in enumerate(tags.members)
            for value in member.values
        )
        has_any = values or tags.default is not None
        return (
            model.MembersByValue(tags.property, values, tags.default)
            if has_any
            else None
        )

    def _check_is_finite(self, schema: Node, members: Sequence[Rules]) -> None:
        """Reports a schema whose `allOf` refers to the schema itself."""
        for node, rules in zip(schema.elements("allOf"), members):
            if model.Reference(schema.id) in rules.checks:
                self._context.report_bad_reference(
                    node,
                    "infinite-schema",
                    "leads to the schema whose `allOf` contains it, which never ends",
                )

    def _unevaluated(self, schema: Node) -> Iterator[Check]:
        items = schema.get("unevaluatedItems")
        if items is not None:
            yield model.UnevaluatedItems(self._read(items))
        properties = schema.get("unevaluatedProperties")
        if properties is not None:
            yield model.UnevaluatedProperties(self._read(properties))


def _relevant(checks: list[Check]) -> Iterator[Check]:
    """The checks, less those that assert nothing of a value of the schema's types.

    {"type": "string", "uniqueItems": true}    `uniqueItems` applies to arrays
    """
    types = {kind for check in checks for kind in _types_of(check)}
    for check in checks:
        if not types or not types.isdisjoint(applies_to(check).types):
            yield check


def _types_of(check: Check) -> tuple[JsonType, ...]:
    return check.types if isinstance(check, model.OfType) else ()


def _required(schema: Node) -> tuple[str, ...]:
    """The names; read-only properties are required in responses only (OpenAPI 3.0.4)."""
    names: Any = schema.literal("required")
    if not is_list(names):
        return ()
    properties = schema.get("properties")
    return tuple(
        name
        for name in dict.fromkeys(n for n in names if isinstance(n, str))
        if properties is None
        or (member := properties.get(name)) is None
        or not member.flag("readOnly")
    )


def _shown(pattern: str) -> str:
    """A pattern, short enough for a message."""
    text = repr(pattern)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}...'"
