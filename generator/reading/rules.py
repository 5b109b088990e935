"""Schema Objects as a validator reads them: every keyword that checks something.

One function per kind of keyword, in the order in which a validator reports them.
OpenAPI 3.0's own spellings (`nullable`, boolean `exclusiveMinimum`) become JSON
Schema's 2020-12 here.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import model
from ..formats import FORMATS
from ..model import Check, Id, JsonType, Rules
from .context import Context, Edition
from .documents import Node
from .patterns import translate

_UNREAD = {
    "$anchor",
    "$dynamicAnchor",
    "$dynamicRef",
    "$id",
    "contains",
    "dependencies",
    "dependentRequired",
    "dependentSchemas",
    "else",
    "if",
    "patternProperties",
    "prefixItems",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
}
_TYPES = {kind.value: kind for kind in JsonType}
_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
_COUNTS = (
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
)


class RulesReader:
    """Reads schemas into Rules; `table` holds the targets of all references met."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.table: dict[Id, Rules] = {}

    def read(self, schema: Node | None, at: Id = "") -> Rules:
        """The rules of a schema; no schema demands nothing."""
        if schema is None:
            return Rules(at, ())
        rules = self._read(schema)
        return rules

    def read_all(self, schemas: list[Node]) -> None:
        """The rules of schemas with a name of their own, for the table."""
        for schema in schemas:
            self._target(schema)

    def _read(self, schema: Node) -> Rules:
        if schema.value is False:
            return Rules(schema.id, (model.Never(),))
        checks: list[Check] = []
        if isinstance(schema.literal("$ref"), str):
            checks.extend(self._reference(schema))
            if not self._context.siblings_count:
                return Rules(schema.id, tuple(checks))
        if isinstance(schema.value, dict):
            self._tell_unread(schema)
            checks.extend(self._values(schema))
            checks.extend(_numbers(schema, self._context.edition))
            checks.extend(_counts(schema))
            checks.extend(self._strings(schema))
            checks.extend(self._arrays(schema))
            checks.extend(self._objects(schema))
            checks.extend(self._applicators(schema))
        secret = self._context.format_of(schema) == "password"
        return Rules(schema.id, tuple(checks), secret)

    def _reference(self, schema: Node) -> Iterator[Check]:
        target = self._context.documents.follow(schema)
        if target is not None:
            self._target(target)
            yield model.Reference(target.id)

    def _target(self, target: Node) -> None:
        if target.id not in self.table:
            self.table[target.id] = Rules(target.id, ())  # stands in while it is read
            self.table[target.id] = self._read(target)

    def _values(self, schema: Node) -> Iterator[Check]:
        nullable = self._context.edition is Edition.V3_0 and schema.flag("nullable")
        names = schema.literal("type")
        names = [names] if isinstance(names, str) else names
        if isinstance(names, list) and self._context.format_of(schema) != "binary":
            types = [_TYPES[name] for name in names if name in _TYPES]
            if nullable and JsonType.NULL not in types:
                types.append(JsonType.NULL)
            yield model.OfType(tuple(types))
        values = schema.literal("enum")
        if isinstance(values, list):
            extra = [None] if nullable and None not in values else []
            yield model.OneOfValues("enum", tuple(values + extra))
        if "const" in schema and self._context.edition is not Edition.V3_0:
            yield model.OneOfValues("const", (schema.literal("const"),))

    def _strings(self, schema: Node) -> Iterator[Check]:
        source = schema.literal("pattern")
        if isinstance(source, str):
            pattern = translate(source)
            place = schema.get("pattern")
            assert place is not None
            if pattern.python is None:
                self._context.diagnostics.warning(
                    place.place, f"{source!r} is not checked: {pattern.reason}"
                )
            else:
                if pattern.dangerous:
                    self._context.diagnostics.warning(
                        place.place,
                        f"{source!r} can take exponential time; write it without nested"
                        " or overlapping repetition",
                    )
                yield model.Pattern(source, pattern.python)
        name = self._context.format_of(schema)
        if name in FORMATS:
            yield model.Format(name)
        elif name and name not in ("binary", "password"):
            place = schema.get("format")
            assert place is not None
            self._context.diagnostics.note(
                place.place, f"the format {name!r} is not known, so it is not checked"
            )

    def _arrays(self, schema: Node) -> Iterator[Check]:
        if schema.flag("uniqueItems"):
            yield model.UniqueItems()
        items = schema.get("items")
        if items is not None and "prefixItems" not in schema:
            yield model.Items(self._read(items))

    def _objects(self, schema: Node) -> Iterator[Check]:
        required = schema.literal("required")
        names = (
            tuple(dict.fromkeys(name for name in required if isinstance(name, str)))
            if isinstance(required, list)
            else ()
        )
        properties = tuple(
            (name, self._read(node)) for name, node in schema.members("properties")
        )
        additional = schema.get("additionalProperties")
        if "patternProperties" in schema:
            additional = None
        if properties or names or (additional and additional.value is not True):
            rules = self._read(additional) if additional is not None else None
            if rules is not None and not rules.checks:
                rules = None
            yield model.Properties(properties, names, rules)

    def _applicators(self, schema: Node) -> Iterator[Check]:
        members = tuple(self._read(node) for node in schema.elements("allOf"))
        if members:
            yield model.AllOf(members)
        members = tuple(self._read(node) for node in schema.elements("anyOf"))
        if members:
            yield model.AnyOf(members)
        members = tuple(self._read(node) for node in schema.elements("oneOf"))
        if members:
            yield model.OneOf(members)
        denied = schema.get("not")
        if denied is not None:
            yield model.Not(self._read(denied))

    def _tell_unread(self, schema: Node) -> None:
        for keyword in _UNREAD.intersection(schema.value):
            self._context.diagnostics.warning(
                schema.place, f"{keyword!r} is not checked by the client yet"
            )


def _numbers(schema: Node, edition: Edition) -> Iterator[Check]:
    for keyword in _BOUNDS:
        limit = schema.literal(keyword)
        if isinstance(limit, (int, float)) and not isinstance(limit, bool):
            yield model.Bound(_exclusive(schema, keyword, edition), limit)
    divisor = schema.literal("multipleOf")
    if isinstance(divisor, (int, float)) and not isinstance(divisor, bool):
        yield model.MultipleOf(divisor)


def _exclusive(schema: Node, keyword: str, edition: Edition) -> str:
    """OpenAPI 3.0: `exclusiveMinimum: true` makes `minimum` exclusive."""
    flag = "exclusive" + keyword[0].upper() + keyword[1:]
    return flag if edition is Edition.V3_0 and schema.flag(flag) else keyword


def _counts(schema: Node) -> Iterator[Check]:
    for keyword in _COUNTS:
        limit = schema.literal(keyword)
        if isinstance(limit, (int, float)) and not isinstance(limit, bool):
            yield model.Count(keyword, int(limit))
