"""What a schema's rules say, for people: as facts of a field, and as what is refused.

minLength: 3, pattern: ^AC   minimum length 3 · pattern ^AC
                             is shorter than 3 characters, does not match ^AC
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import assert_never

from ..model import Id, Rules
from ..model.rules import (
    AllOf,
    AnyOf,
    Bound,
    Check,
    Contains,
    Count,
    DependentRequired,
    DependentSchemas,
    Format,
    IfThenElse,
    Items,
    JsonType,
    MultipleOf,
    Never,
    Not,
    OfType,
    OneOf,
    OneOfValues,
    Pattern,
    Properties,
    PropertyNames,
    Reference,
    UnevaluatedItems,
    UnevaluatedProperties,
    UniqueItems,
)
from ..records import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words, and the text of the document that they are about, shown as code."""

    words: str
    code: str = ""
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Constraints:
    """The rules of an API's schemas, with references followed."""

    table: Mapping[Id, Rules]
    shared: Mapping[Id, Rules]

    def checks(self, rules: Rules) -> list[Check]:
        """The checks of a schema; those of references and of `allOf` are among them."""
        found: list[Check] = []
        seen: set[Id] = set()
        open_ = [rules]
        while open_:
            for check in open_.pop().checks:
                match check:
                    case Reference(target):
                        if target not in seen and (known := self._target(target)):
                            seen.add(target)
                            open_.append(known)
                    case AllOf(members):
                        open_ += members
                    case _:
                        found.append(check)
        return found

    def _target(self, id_: Id) -> Rules | None:
        return self.table.get(id_) or self.shared.get(id_)

    def properties(self, rules: Rules) -> dict[str, Rules]:
        """The rules of each property."""
        return {
            name: inner
            for check in self.checks(rules)
            if isinstance(check, Properties)
            for name, inner in check.properties
        }

    def required(self, rules: Rules) -> set[str]:
        """The names of the required properties."""
        return {
            name
            for check in self.checks(rules)
            if isinstance(check, Properties)
            for name in check.required
        }

    def item(self, rules: Rules) -> Rules | None:
        """The rules of an array's items."""
        for check in self.checks(rules):
            if isinstance(check, Items):
                return check.rest
        return None

    def facts(self, rules: Rules) -> Iterator[Phrase]:
        """What limits the values of a scalar or of a collection."""
        for check in self.checks(rules):
            yield from _facts(check)

    def refusals(self, rules: Rules) -> list[Phrase]:
        """What the client says of values that it refuses, as predicates."""
        found = [p for check in self.checks(rules) for p in _refusals(check)]
        item = self.item(rules)
        if item is not None:
            for check in self.checks(item):
                for phrase in _refusals(check):
                    words = f"has an item that {phrase.words}"
                    found.append(Phrase(words, phrase.code, phrase.tail))
        return list(dict.fromkeys(found))


_BOUNDS = {
    "minimum": ("minimum", "is less than"),
    "maximum": ("maximum", "is greater than"),
    "exclusiveMinimum": ("greater than", "is not greater than"),
    "exclusiveMaximum": ("less than", "is not less than"),
}
_COUNTS = {
    "minLength": ("minimum length", "is shorter than", "character"),
    "maxLength": ("maximum length", "is longer than", "character"),
    "minItems": ("minimum items", "has fewer than", "item"),
    "maxItems": ("maximum items", "has more than", "item"),
    "minProperties": ("minimum properties", "has fewer than", "property"),
    "maxProperties": ("maximum properties", "has more than", "property"),
}


def _facts(check: Check) -> Iterator[Phrase]:
    match check:
        case Bound(keyword, limit):
            yield Phrase(_BOUNDS[keyword][0], str(limit))
        case MultipleOf(divisor):
            yield Phrase("multiple of", str(divisor))
        case Count(keyword, limit):
            yield Phrase(_COUNTS[keyword][0], str(limit))
        case Pattern(source):
            yield Phrase("pattern", source)
        case Format(name):
            yield Phrase("format", name)
        case UniqueItems():
            yield Phrase("unique items")
        case Contains(least=least, most=most):
            number = f"at least {least}" if most is None else f"{least} to {most}"
            yield Phrase(f"contains {number} of a kind")
        case (
            OfType()
            | OneOfValues()
            | Items()
            | UnevaluatedItems()
            | Properties()
            | PropertyNames()
            | DependentRequired()
            | DependentSchemas()
            | UnevaluatedProperties()
            | Reference()
            | AllOf()
            | AnyOf()
            | OneOf()
            | Not()
            | IfThenElse()
            | Never()
        ):
            return
        case _:
            assert_never(check)


def _refusals(check: Check) -> Iterator[Phrase]:
    match check:
        case OfType(types):
            yield Phrase(f"is not {_alternatives([_TYPES[one] for one in types])}")
        case OneOfValues(_, values) if len(values) == 1:
            yield Phrase("is not", json.dumps(values[0], ensure_ascii=False))
        case OneOfValues():
            yield Phrase("is not one of the values")
        case Bound(keyword, limit):
            yield Phrase(_BOUNDS[keyword][1], str(limit))
        case MultipleOf(divisor):
            yield Phrase("is not a multiple of", str(divisor))
        case Count(keyword, limit):
            _, words, unit = _COUNTS[keyword]
            yield Phrase(f"{words} {limit} {_plural(unit, limit)}")
        case Pattern(source):
            yield Phrase("does not match", source)
        case Format(name):
            yield Phrase("is not a valid", name)
        case UniqueItems():
            yield Phrase("has equal items")
        case Contains():
            yield Phrase("does not have enough or too many items of", "contains")
        case UnevaluatedItems():
            yield Phrase("has items that no schema describes")
        case Items(prefix, rest):
            if rest is not None and _is_never(rest):
                yield Phrase(
                    f"has more than {len(prefix)} {_plural('item', len(prefix))}"
                )
        case Properties(additional=additional, patterns=patterns):
            if additional is not None and _is_never(additional) and not patterns:
                yield Phrase("has a property that is not listed")
        case PropertyNames():
            yield Phrase("has a property name that breaks", "propertyNames")
        case DependentRequired(needs):
            for name, others in needs:
                yield Phrase("has", name, f" without {', '.join(others)}")
        case DependentSchemas(schemas):
            for name, _ in schemas:
                yield Phrase("has", name, " and breaks the schema that depends on it")
        case UnevaluatedProperties(rules):
            if _is_never(rules):
                yield Phrase("has a property that is not listed")
        case AnyOf():
            yield Phrase("is none of the alternatives")
        case OneOf():
            yield Phrase("is not exactly one of the alternatives")
        case Not():
            yield Phrase("is what", "not", " excludes")
        case IfThenElse():
            yield Phrase("breaks the condition of", "if")
        case Never():
            yield Phrase("is given at all")
        case Reference() | AllOf():
            return
        case _:
            assert_never(check)


_TYPES = {
    JsonType.NULL: "null",
    JsonType.BOOLEAN: "a boolean",
    JsonType.INTEGER: "an integer",
    JsonType.NUMBER: "a number",
    JsonType.STRING: "a string",
    JsonType.ARRAY: "an array",
    JsonType.OBJECT: "an object",
}


def _is_never(rules: Rules) -> bool:
    return any(isinstance(check, Never) for check in rules.checks)


def _plural(unit: str, number: int) -> str:
    if number == 1:
        return unit
    return "properties" if unit == "property" else f"{unit}s"


def _alternatives(words: list[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last
