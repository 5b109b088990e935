"""Whether a value satisfies rules, without generated code.

A search for values tries many, and compiling a check of each part would cost more than
all of them. The tests compare the verdicts with those of the client's own validators.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from functools import cache, partial
from typing import assert_never

from ..model import (
    AllOf,
    AnyOf,
    Bound,
    Check,
    Contains,
    Count,
    DependentRequired,
    DependentSchemas,
    DynamicScope,
    Format,
    Id,
    IfThenElse,
    Items,
    Json,
    JsonType,
    MembersByValue,
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
    Rules,
    UnevaluatedItems,
    UnevaluatedProperties,
    UniqueItems,
    applies_to,
    entered,
)
from ..records import dataclass
from .json_values import equal, is_multiple, type_of

_Test = Callable[[Json, DynamicScope], bool]
Passes = Callable[[Format | Pattern, Json], bool]
"""The client's own check of a keyword."""


_compiled = cache(re.compile)


def matches(pattern: Pattern, text: str) -> bool:
    """Whether a string matches that is not too long for `re`."""
    return _compiled(pattern.python).search(text) is not None


@dataclass(slots=True)
class Evaluator:
    table: Mapping[Id, Rules]
    """The targets of references."""
    passes: Passes
    """For formats, and for strings that `re` would search too long."""
    effort: int = 0
    """The references that were followed for values since the object was made."""
    _verdicts: dict[tuple[Id, int, DynamicScope], bool] = field(
        default_factory=dict[tuple[str, int, DynamicScope], bool]
    )
    """The references that were followed for parts of one value, by their identities."""
    _tests: dict[int, tuple[Rules, dict[str, tuple[_Test, ...]]]] = field(
        default_factory=dict[int, tuple[Rules, "dict[str, tuple[_Test, ...]]"]]
    )
    """The tests of each schema, by its identity."""
    _properties: dict[int, tuple[Properties, dict[str, Rules]]] = field(
        default_factory=dict[int, tuple[Properties, dict[str, Rules]]]
    )
    """`properties` by name, for each check by its identity."""

    def accepts(self, rules: Rules, value: Json, scope: DynamicScope = ()) -> bool:
        """Whether the value satisfies the rules."""
        if not rules.checks:
            return True
        type_ = type_of(value)
        if len(rules.checks) == 1:
            (check,) = rules.checks
            if isinstance(check, OfType):  # as of most properties
                return _names(check, type_)
        known = self._tests.get(id(rules))
        if known is None:
            known = self._tests[id(rules)] = rules, {}
        tests = known[1].get(type_.value)
        if tests is None:
            tests = known[1][type_.value] = self._tests_of(rules, type_)
        if rules.anchors:
            scope = entered(scope, rules)
        for test in tests:
            if not test(value, scope):
                return False
        return True

    def _tests_of(self, rules: Rules, type_: JsonType) -> tuple[_Test, ...]:
        """The tests of values of a type."""
        return tuple(
            self._test(check, rules)
            for check in rules.checks
            if type_ in applies_to(check).types
            and not (isinstance(check, OfType) and _names(check, type_))
        )

    def _test(self, check: Check, rules: Rules) -> _Test:
        match check:
            case OfType():
                return lambda value, scope: False
            case Properties():
                return partial(self._properties_of, check, self.properties(check))
            case (
                PropertyNames()
                | DependentRequired()
                | DependentSchemas()
                | UnevaluatedProperties()
            ):
                return lambda value, scope: (
                    not isinstance(value, dict)
                    or self._object(check, rules, value, scope)
                )
            case UniqueItems() | Items() | Contains() | UnevaluatedItems():
                return lambda value, scope: (
                    not isinstance(value, list)
                    or self._array(check, rules, value, scope)
                )
            case _:
                return partial(self._any, check)

    def matches(self, pattern: Pattern, text: str) -> bool:
        """Whether the client finds the pattern in a string."""
        if pattern.longest is not None and len(text) > pattern.longest:
            return self.passes(pattern, text)
        return matches(pattern, text)

    def rules_of_property(self, check: Properties, name: str) -> list[Rules]:
        """What `properties`, `patternProperties` and `additionalProperties` say of it."""
        named = self.properties(check).get(name)
        found = [] if named is None else [named]
        if check.patterns:
            found += [
                one for pattern, one in check.patterns if self.matches(pattern, name)
            ]
        if not found and check.additional is not None:
            found.append(check.additional)
        return found

    def properties(self, check: Properties) -> dict[str, Rules]:
        """`properties` by name."""
        known = self._properties.get(id(check))
        if known is None:
            known = self._properties[id(check)] = check, dict(check.properties)
        return known[1]

    def target(self, check: Reference, scope: DynamicScope) -> Rules:
        """The schema that a reference leads to (JSON Schema 2020-12, 8.2.3.2)."""
        if check.anchor is None:
            return self.table[check.target]
        return self.table[dict(scope).get(check.anchor, check.target)]

    def _any(self, check: _Other, value: Json, scope: DynamicScope) -> bool:
        match check:
            case OneOfValues(values=values):
                return any(equal(value, one) for one in values)
            case Bound() | MultipleOf():
                return isinstance(value, (int, float)) and is_within(check, value)
            case Count(keyword, limit):
                size = len(value) if isinstance(value, (str, list, dict)) else 0
                return size >= limit if keyword.startswith("min") else size <= limit
            case Pattern():
                return isinstance(value, str) and self.matches(check, value)
            case Format():
                return self.passes(check, value)
            case Reference():
                return self._follow(check, value, scope)
            case AllOf(members):
                return all(self.accepts(one, value, scope) for one in members)
            case AnyOf(members, tags) | OneOf(members, tags):
                only_one = isinstance(check, OneOf)
                return self._choice(members, tags, only_one, value, scope)
            case Not(denied):
                return not self.accepts(denied, value, scope)
            case IfThenElse(condition, then, otherwise):
                holds = self.accepts(condition, value, scope)
                applied = then if holds else otherwise
                return applied is None or self.accepts(applied, value, scope)
            case Never():
                return False
            case _:
                assert_never(check)

    def _properties_of(
        self,
        check: Properties,
        named: Mapping[str, Rules],
        value: Json,
        scope: DynamicScope,
    ) -> bool:
        if not isinstance(value, dict):
            return True
        for name in check.required:
            if name not in value:
                return False
        if check.patterns:
            return all(
                self.accepts(rules, member, scope)
                for name, member in value.items()
                for rules in self.rules_of_property(check, name)
            )
        for name, member in value.items():
            rules = named.get(name, check.additional)
            if rules is not None and not self.accepts(rules, member, scope):
                return False
        return True

    def _follow(self, check: Reference, value: Json, scope: DynamicScope) -> bool:
        """A schema that applies itself to the same value finds nothing in it."""
        target = self.target(check, scope)
        key = target.id, id(value), scope
        if key in self._verdicts:
            return self._verdicts[key]
        self.effort += 1
        is_outermost = not self._verdicts
        self._verdicts[key] = True  # while it is followed
        try:
            self._verdicts[key] = self.accepts(target, value, scope)
            return self._verdicts[key]
        finally:
            if is_outermost:
                self._verdicts.clear()  # another value can have the same identity

    def _choice(
        self,
        members: tuple[Rules, ...],
        tags: MembersByValue | None,
        only_one: bool,
        value: Json,
        scope: DynamicScope,
    ) -> bool:
        """As `by_tag`, `any_of` and `one_of` of the runtime decide it."""
        if tags is not None and isinstance(value, dict):
            tag = value.get(tags.property)
            index = dict(tags.values).get(tag) if isinstance(tag, str) else None
            if index is None and (isinstance(tag, str) or tags.property not in value):
                index = tags.default
            if index is not None:
                return self.accepts(members[index], value, scope)
            if isinstance(tag, str):
                known = {index for _, index in tags.values}
                members = tuple(m for i, m in enumerate(members) if i not in known)
        passed = (self.accepts(member, value, scope) for member in members)
        return sum(passed) == 1 if only_one else any(passed)

    def _array(
        self, check: _OfArrays, rules: Rules, value: list[Json], scope: DynamicScope
    ) -> bool:
        match check:
            case UniqueItems():
                return not any(
                    equal(item, other)
                    for index, item in enumerate(value)
                    for other in value[:index]
                )
            case Items(prefix, rest):
                return all(
                    rule is None or self.accepts(rule, item, scope)
                    for rule, item in zip(_each(prefix, rest, len(value)), value)
                )
            case Contains(inside, least, most):
                count = sum(self.accepts(inside, item, scope) for item in value)
                return count >= least and (most is None or count <= most)
            case UnevaluatedItems(inside):
                seen = self.indices(rules, value, scope, rules.id)
                return all(
                    index in seen or self.accepts(inside, item, scope)
                    for index, item in enumerate(value)
                )
            case _:
                assert_never(check)

    def _object(
        self,
        check: _OfObjects,
        rules: Rules,
        value: dict[str, Json],
        scope: DynamicScope,
    ) -> bool:
        match check:
            case PropertyNames(inside):
                return all(self.accepts(inside, name, scope) for name in value)
            case DependentRequired(needs):
                return all(
                    other in value
                    for name, others in needs
                    if name in value
                    for other in others
                )
            case DependentSchemas(schemas):
                return all(
                    self.accepts(inside, value, scope)
                    for name, inside in schemas
                    if name in value
                )
            case UnevaluatedProperties(inside):
                seen = self.names(rules, value, scope, rules.id)
                return all(
                    name in seen or self.accepts(inside, member, scope)
                    for name, member in value.items()
                )
            case _:
                assert_never(check)

    def names(
        self,
        rules: Rules,
        value: dict[str, Json],
        scope: DynamicScope,
        asking: Id | None = None,
        followed: set[Id] | None = None,
    ) -> set[str]:
        """The properties that the rules evaluate (JSON Schema 2020-12, 11.3), without
        `unevaluatedProperties` of the schema that is asking. What a reference leads to
        is asked once: `followed`."""
        seen: set[str] = set()
        followed = set() if followed is None else followed
        scope = entered(scope, rules)
        for check in rules.checks:
            if isinstance(check, Properties):
                seen.update(
                    name for name in value if self.rules_of_property(check, name)
                )
            elif isinstance(check, UnevaluatedProperties):
                seen.update(value if asking != rules.id else ())
            for inside in self._applied(check, value, scope, followed):
                seen |= self.names(inside, value, scope, asking, followed)
        return seen

    def indices(
        self,
        rules: Rules,
        value: list[Json],
        scope: DynamicScope,
        asking: Id | None = None,
        followed: set[Id] | None = None,
    ) -> set[int]:
        """The items that the rules evaluate (11.2), likewise."""
        seen: set[int] = set()
        followed = set() if followed is None else followed
        scope = entered(scope, rules)
        for check in rules.checks:
            if isinstance(check, Items):
                size = len(value) if check.rest is not None else len(check.prefix)
                seen.update(range(size))
            elif isinstance(check, Contains):
                accepted = (self.accepts(check.rules, item, scope) for item in value)
                seen.update(index for index, fits in enumerate(accepted) if fits)
            elif isinstance(check, UnevaluatedItems):
                seen.update(range(len(value)) if asking != rules.id else ())
            for inside in self._applied(check, value, scope, followed):
                seen |= self.indices(inside, value, scope, asking, followed)
        return seen

    def _applied(
        self, check: Check, value: Json, scope: DynamicScope, followed: set[Id]
    ) -> Iterator[Rules]:
        """The schemas that a keyword applies to the same value, and that it satisfies."""
        match check:
            case Reference():
                target = self.target(check, scope)
                if target.id not in followed:
                    followed.add(target.id)
                    yield target
            case AllOf(members):
                yield from members
            case AnyOf(members) | OneOf(members):
                yield from (m for m in members if self.accepts(m, value, scope))
            case IfThenElse(condition, then, otherwise):
                holds = self.accepts(condition, value, scope)
                applied = (condition, then) if holds else (otherwise,)
                yield from (rules for rules in applied if rules is not None)
            case DependentSchemas(schemas):
                names = value if isinstance(value, dict) else {}
                yield from (inside for name, inside in schemas if name in names)
            case _:
                return


_OfObjects = (
    PropertyNames | DependentRequired | DependentSchemas | UnevaluatedProperties
)
_OfArrays = UniqueItems | Items | Contains | UnevaluatedItems
_Other = (
    OneOfValues
    | Bound
    | MultipleOf
    | Count
    | Pattern
    | Format
    | Reference
    | AllOf
    | AnyOf
    | OneOf
    | Not
    | IfThenElse
    | Never
)


def _names(check: OfType, type_: JsonType) -> bool:
    """Whether `type` allows a type; an integer is a number."""
    return type_ in check.types or (
        type_ is JsonType.INTEGER and JsonType.NUMBER in check.types
    )


def is_within(check: Bound | MultipleOf, value: int | float) -> bool:
    """Whether a number satisfies a bound, or is a multiple."""
    if isinstance(check, MultipleOf):
        return is_multiple(value, check.divisor)
    match check.keyword:
        case "minimum":
            return value >= check.limit
        case "maximum":
            return value <= check.limit
        case "exclusiveMinimum":
            return value > check.limit
        case _:
            return value < check.limit


def _each(
    prefix: tuple[Rules, ...], rest: Rules | None, size: int
) -> Iterator[Rules | None]:
    """The rules of each item."""
    for index in range(size):
        yield prefix[index] if index < len(prefix) else rest
