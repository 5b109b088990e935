"""What several schemas together demand of one value, by keyword.

`allOf` and references are followed, so that the properties of all are known before a value
is made. What can be satisfied in several ways (`oneOf`, `if`) stays a choice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field, replace
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
    entered,
)
from ..records import dataclass
from .evaluation import Evaluator


@dataclass(frozen=True, slots=True)
class Part:
    """A schema that applies to the value."""

    rules: Rules
    scope: DynamicScope = ()


@dataclass(slots=True)
class Demands:
    evaluator: Evaluator
    ids: list[Id] = field(default_factory=list[str])
    """The schemas, those that refer to others before these."""
    targets: set[Id] = field(default_factory=set[str])
    """The schemas that references led to."""
    types: tuple[JsonType, ...] | None = None
    values: list[tuple[Json, ...]] = field(default_factory=list[tuple[Json, ...]])
    limits: list[Bound | MultipleOf] = field(default_factory=list[Bound | MultipleOf])
    counts: dict[str, int] = field(default_factory=dict[str, int])
    patterns: list[Pattern] = field(default_factory=list[Pattern])
    formats: list[Format] = field(default_factory=list[Format])
    items: list[tuple[Items, DynamicScope]] = field(
        default_factory=list[tuple[Items, DynamicScope]]
    )
    contains: list[tuple[Contains, DynamicScope]] = field(
        default_factory=list[tuple[Contains, DynamicScope]]
    )
    properties: list[tuple[Properties, DynamicScope]] = field(
        default_factory=list[tuple[Properties, DynamicScope]]
    )
    names: list[Part] = field(default_factory=list[Part])
    """`propertyNames`"""
    needs: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    """`dependentRequired`"""
    dependents: list[tuple[str, Part]] = field(default_factory=list[tuple[str, Part]])
    """`dependentSchemas` that are not applied."""
    other_properties: list[Part] = field(default_factory=list[Part])
    """`unevaluatedProperties`"""
    other_items: list[Part] = field(default_factory=list[Part])
    """`unevaluatedItems`"""
    choices: list[tuple[AnyOf | OneOf | IfThenElse, DynamicScope]] = field(
        default_factory=list[tuple[AnyOf | OneOf | IfThenElse, DynamicScope]]
    )
    denied: list[Part] = field(default_factory=list[Part])
    """`not`"""
    is_unique: bool = False
    is_impossible: bool = False
    is_uncertain: bool = False
    """Whether what is made has to be tested against the schemas as a whole."""

    def copy(self) -> Demands:
        """The same, to be changed."""
        return replace(
            self,
            ids=[*self.ids],
            targets={*self.targets},
            values=[*self.values],
            limits=[*self.limits],
            counts={**self.counts},
            patterns=[*self.patterns],
            formats=[*self.formats],
            items=[*self.items],
            contains=[*self.contains],
            properties=[*self.properties],
            names=[*self.names],
            needs={name: [*others] for name, others in self.needs.items()},
            dependents=[*self.dependents],
            other_properties=[*self.other_properties],
            other_items=[*self.other_items],
            choices=[*self.choices],
            denied=[*self.denied],
        )

    def add(self, part: Part) -> None:
        """Adds all that a schema demands."""
        scope = entered(part.scope, part.rules)
        self.ids.append(part.rules.id)
        for check in part.rules.checks:
            self._add(check, scope)

    def least(self, keyword: str) -> int:
        """`minLength` and the like."""
        return self.counts.get(keyword, 0)

    def _add(self, check: Check, scope: DynamicScope) -> None:
        match check:
            case OfType(types):
                self.types = types if self.types is None else _both(self.types, types)
                self.is_impossible |= not self.types
            case OneOfValues(values=values):
                self.values.append(values)
                # The other keywords can refuse a listed object or array.
                self.is_uncertain |= any(isinstance(v, (dict, list)) for v in values)
            case Bound() | MultipleOf():
                self.limits.append(check)
            case Count(keyword, limit):
                best = max if keyword.startswith("min") else min
                self.counts[keyword] = best(limit, self.counts.get(keyword, limit))
            case Pattern():
                self.patterns.append(check)
            case Format():
                self.formats.append(check)
            case Reference():
                self._follow(check, scope)
            case AllOf(members):
                for member in members:
                    self.add(Part(member, scope))
            case Never():
                self.is_impossible = True
            case (
                UniqueItems()
                | Items()
                | Contains()
                | UnevaluatedItems()
                | Properties()
                | PropertyNames()
                | DependentRequired()
                | DependentSchemas()
                | UnevaluatedProperties()
            ):
                self._add_structure(check, scope)
            case AnyOf() | OneOf() | IfThenElse():
                self.choices.append((check, scope))
                self.is_uncertain = True
            case Not(rules):
                self.denied.append(Part(rules, scope))
                self.is_uncertain = True
            case _:
                assert_never(check)

    def _add_structure(
        self,
        check: (
            UniqueItems
            | Items
            | Contains
            | UnevaluatedItems
            | Properties
            | PropertyNames
            | DependentRequired
            | DependentSchemas
            | UnevaluatedProperties
        ),
        scope: DynamicScope,
    ) -> None:
        match check:
            case UniqueItems():
                self.is_unique = True
            case Items():
                self.items.append((check, scope))
            case Contains():
                self.contains.append((check, scope))
                self.is_uncertain = True
            case UnevaluatedItems(rules):
                self.other_items.append(Part(rules, scope))
                self.is_uncertain = True
            case Properties():
                self.properties.append((check, scope))
            case PropertyNames(rules):
                self.names.append(Part(rules, scope))
                self.is_uncertain = True
            case DependentRequired(needs):
                for name, others in needs:
                    self.needs.setdefault(name, []).extend(others)
            case DependentSchemas(schemas):
                self.dependents += [(name, Part(one, scope)) for name, one in schemas]
                self.is_uncertain = True
            case UnevaluatedProperties(rules):
                self.other_properties.append(Part(rules, scope))
                self.is_uncertain = True
            case _:
                assert_never(check)

    def _follow(self, check: Reference, scope: DynamicScope) -> None:
        """A schema that applies itself to the same value adds nothing."""
        target = self.evaluator.target(check, scope)
        if target.id not in self.targets:
            self.targets.add(target.id)
            self.add(Part(target, scope))

    def alternatives(self) -> Iterator[tuple[Part, ...]]:
        """The ways to satisfy the first choice: what each adds to the demands."""
        check, scope = self.choices[0]
        match check:
            case AnyOf(members, tags) | OneOf(members, tags):
                values = {} if tags is None else _first_values(tags.values)
                for index, member in enumerate(members):
                    parts = [Part(member, scope)]
                    if tags is not None and index in values:
                        parts.append(Part(_with_tag(tags.property, values[index])))
                    yield tuple(parts)
            case IfThenElse(condition, then, otherwise):
                holds = (condition,) if then is None else (condition, then)
                yield tuple(Part(rules, scope) for rules in holds)
                yield () if otherwise is None else (Part(otherwise, scope),)
            case _:
                assert_never(check)

    def properties_of(self, name: str) -> list[Part]:
        """The schemas of a property; none if everything is allowed."""
        found: list[Part] = []
        is_known = False
        if len(self.properties) == 1:
            ((check, scope),) = self.properties
            if not check.patterns:
                rules = self.evaluator.properties(check).get(name, check.additional)
                return (
                    [*self.other_properties] if rules is None else [Part(rules, scope)]
                )
        for check, scope in self.properties:
            described = self.evaluator.rules_of_property(check, name)
            is_known |= bool(described)
            found += [Part(one, scope) for one in described]
        return found if is_known else [*self.other_properties]

    def item(self, index: int) -> list[Part]:
        """The schemas of an item; none if everything is allowed."""
        found: list[Part] = []
        for check, scope in self.items:
            if index < len(check.prefix):
                found.append(Part(check.prefix[index], scope))
            elif check.rest is not None:
                found.append(Part(check.rest, scope))
        return found or [*self.other_items]


def demands_of(parts: Iterable[Part], evaluator: Evaluator) -> Demands:
    made = Demands(evaluator)
    for part in parts:
        made.add(part)
    return made


def _both(
    one: tuple[JsonType, ...], other: tuple[JsonType, ...]
) -> tuple[JsonType, ...]:
    """The types that both allow; an integer is a number."""
    found = [type_ for type_ in one if type_ in other]
    if JsonType.INTEGER not in found and JsonType.NUMBER not in found:
        both = {*one, *other}
        if JsonType.INTEGER in both and JsonType.NUMBER in both:
            found.append(JsonType.INTEGER)
    return tuple(found)


def _first_values(values: tuple[tuple[str, int], ...]) -> dict[int, str]:
    found: dict[int, str] = {}
    for value, index in values:
        found.setdefault(index, value)
    return found


def _with_tag(name: str, value: str) -> Rules:
    """An object whose discriminator has this value."""
    constant = Rules("", (OneOfValues("const", (value,)),))
    return Rules("", (Properties(((name, constant),), (name,), (), None),))
