"""Constraints of what is sent: which values a schema no longer accepts, and which it does.

Types and enum values are compared as types, and required properties as fields.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import assert_never, cast

from ..formats import FORMATS
from ..model import (
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
)
from .change import Change


def constraint_changes(
    old: Rules, new: Rules, subject: str, what: str
) -> Iterator[Change]:
    """The changes of a schema and of those inside of it. Referenced schemas are compared
    by themselves."""
    before, after = _by_key(old), _by_key(new)
    for key in dict.fromkeys([*before, *after]):
        was, now = before.get(key), after.get(key)
        outcome = _outcome(was, now)
        if outcome is not _Outcome.EQUAL:
            code = f"request-constraint-{'narrowed' if outcome is _Outcome.NARROWER else 'widened'}"
            text = f"{what}{_said(now or was, was, now)}"
            yield Change(code, subject, text, new.id)
    yield from _changed_patterns(before, after, new, subject, what)
    for name, one, other in _inside(before, after):
        yield from constraint_changes(one, other, subject, f"{what}{name}")


def _changed_patterns(
    before: Mapping[str, Check],
    after: Mapping[str, Check],
    new: Rules,
    subject: str,
    what: str,
) -> Iterator[Change]:
    """Items and patterns of names for which only one of the schemas has a schema."""
    old_ones, new_ones = _of_places(before), _of_places(after)
    for place in dict.fromkeys([*old_ones, *new_ones]):
        if (place in old_ones) == (place in new_ones):
            continue
        is_new = place in new_ones
        # Where all other properties are forbidden, a schema for some of them allows these.
        is_allowed = place.startswith("`") and _is_closed(before if is_new else after)
        outcome = "narrowed" if is_new is not is_allowed else "widened"
        text = f"{what}{place} is {'new' if is_new else 'removed'}"
        yield Change(f"request-constraint-{outcome}", subject, text, new.id)


def _is_closed(checks: Mapping[str, Check]) -> bool:
    properties = checks.get("properties")
    others = properties.additional if isinstance(properties, Properties) else None
    return others is not None and any(isinstance(one, Never) for one in others.checks)


def _of_places(checks: Mapping[str, Check]) -> dict[str, Rules]:
    """The schemas of `patternProperties`, and those of items before the rest."""
    found: dict[str, Rules] = {}
    properties, items = checks.get("properties"), checks.get("items")
    if isinstance(properties, Properties):
        for pattern, rules in properties.patterns:
            found[f"`patternProperties` {pattern.source}"] = rules
    if isinstance(items, Items) and items.rest is None:
        for index, rules in enumerate(items.prefix):
            found[f"the schema of item {index}"] = rules
    return found


class _Outcome(Enum):
    EQUAL = 0
    NARROWER = 1
    """Some value is refused that was accepted, whatever else changed."""
    WIDER = 2


def _by_key(rules: Rules) -> dict[str, Check]:
    """The checks by keyword, those of `allOf` too."""
    found: dict[str, Check] = {}
    for check in rules.checks:
        if _accepts_all(check):
            continue
        if isinstance(check, AllOf):
            for member in check.members:
                for key, inner in _by_key(member).items():
                    found.setdefault(key, inner)
        else:
            found.setdefault(_key(check), check)
    return found


def _accepts_all(check: Check) -> bool:
    """Whether the check accepts every value, as if it were not there."""
    match check:
        case Count(keyword, limit):
            return keyword.startswith("min") and limit == 0
        case Pattern(source):
            return source in ("", ".*", "^.*$")
        case IfThenElse(then=None, otherwise=None):
            return True
        case _:
            return False


def _key(check: Check) -> str:
    match check:
        case Bound() | Count():
            return check.keyword
        case Pattern():
            return "pattern"
        case Format():
            return "format"
        case Reference():
            return f"$ref {check.target}"
        case _:
            name = type(check).__name__
            return name[0].lower() + name[1:]


def _outcome(was: Check | None, now: Check | None) -> _Outcome:
    """How what is accepted changes with one check."""
    check = now if now is not None else was
    assert check is not None
    match check:
        case OfType() | OneOfValues() | Reference() | Properties() | Items():
            return _Outcome.EQUAL  # compared as types, by themselves, or inside
        case AnyOf() | OneOf() | AllOf():
            return _Outcome.EQUAL  # their members are compared as types
        case Format() if _has_python_type(was) or _has_python_type(now):
            return _Outcome.EQUAL  # compared as types
        case _ if was is None:
            return _Outcome.NARROWER
        case _ if now is None:
            return _Outcome.WIDER
        case Bound() | Count() | MultipleOf():
            return _of_numbers(was, now)
        case Contains() | IfThenElse():
            return _of_parts(_parts(was), _parts(now))
        case (
            Pattern()
            | Format()
            | UniqueItems()
            | Not()
            | Never()
            | PropertyNames()
            | DependentRequired()
            | DependentSchemas()
            | UnevaluatedItems()
            | UnevaluatedProperties()
        ):
            is_equal = _without_places(was) == _without_places(now)
            return _Outcome.EQUAL if is_equal else _Outcome.NARROWER
        case _:
            assert_never(check)


def _has_python_type(check: Check | None) -> bool:
    return isinstance(check, Format) and FORMATS[check.name].python is not None


def _of_numbers(was: Check, now: Check) -> _Outcome:
    if isinstance(was, MultipleOf) and isinstance(now, MultipleOf):
        if was.divisor == now.divisor:
            return _Outcome.EQUAL
        is_part = was.divisor % now.divisor == 0
        return _Outcome.WIDER if is_part else _Outcome.NARROWER
    assert isinstance(was, Bound | Count) and isinstance(now, Bound | Count)
    if was.limit == now.limit:
        return _Outcome.EQUAL
    is_least = now.keyword.startswith(("min", "exclusiveMin"))
    is_narrower = (now.limit > was.limit) == is_least
    return _Outcome.NARROWER if is_narrower else _Outcome.WIDER


_Parts = tuple[object, Mapping[str, object], int, float]
"""What two checks must have in common to be compared, the schemas that each may have, the
least number and the most."""


def _parts(check: Check) -> _Parts:
    match check:
        case Contains(rules, least, most):
            unbounded = float("inf") if most is None else most
            return _without_places(rules), {}, least, unbounded
        case IfThenElse(condition, then, otherwise):
            given = {"then": then, "else": otherwise}
            schemas = {key: one for key, one in given.items() if one is not None}
            return _without_places(condition), schemas, 0, 0
        case _:
            raise AssertionError(check)


def _of_parts(was: _Parts, now: _Parts) -> _Outcome:
    (before, schemas, least, most), (after, schemas_now, least_now, most_now) = was, now
    both = schemas.keys() & schemas_now.keys()
    is_same = before == after and all(
        _without_places(schemas[key]) == _without_places(schemas_now[key])
        for key in both
    )
    if not is_same or schemas_now.keys() - both or least_now > least or most_now < most:
        return _Outcome.NARROWER
    is_equal = not (schemas.keys() - both) and (least, most) == (least_now, most_now)
    return _Outcome.EQUAL if is_equal else _Outcome.WIDER


def _said(check: Check | None, was: Check | None, now: Check | None) -> str:
    """`maximum` is now 10, was 20."""
    assert check is not None
    name = f"`{_keyword(check)}`"
    before, after = _value(was), _value(now)
    if was is None:
        return f"{name} is new{f': {after}' if after else ''}"
    if now is None:
        return f"{name} is removed{f', was {before}' if before else ''}"
    return f"{name} is now {after}, was {before}" if after else f"{name} differs"


_KEYWORDS = {"never": "false", "ifThenElse": "if"}


def _keyword(check: Check) -> str:
    key = _key(check)
    return _KEYWORDS.get(key, key)


def _value(check: Check | None) -> str:
    match check:
        case Bound() | Count():
            return str(check.limit)
        case MultipleOf():
            return str(check.divisor)
        case Pattern():
            return check.source
        case Format():
            return check.name
        case _:
            return ""


def _inside(
    before: Mapping[str, Check], after: Mapping[str, Check]
) -> Iterator[tuple[str, Rules, Rules]]:
    """The schemas inside that both have, with a name: "property `a`: "."""
    old, new = before.get("properties"), after.get("properties")
    if isinstance(old, Properties) and isinstance(new, Properties):
        known = dict(old.properties)
        for name, rules in new.properties:
            if name in known:
                yield f"property {name!r}: ", known[name], rules
        if old.additional is not None and new.additional is not None:
            yield "undeclared properties: ", old.additional, new.additional
    patterns, patterns_now = _of_places(before), _of_places(after)
    for place in patterns.keys() & patterns_now.keys():
        if place.startswith("`"):
            yield f"{place}: ", patterns[place], patterns_now[place]
    old, new = before.get("items"), after.get("items")
    if isinstance(old, Items) and isinstance(new, Items):
        for index, (one, other) in enumerate(zip(old.prefix, new.prefix)):
            yield f"item {index}: ", one, other
        if old.rest is not None and new.rest is not None:
            yield "items: ", old.rest, new.rest


def _without_places(value: object) -> object:
    """A check with the schemas inside of it, without their ids, and without what gen makes
    of a pattern."""
    if isinstance(value, Rules):
        return tuple(map(_without_places, value.checks))
    if isinstance(value, Pattern):
        return "Pattern", value.source
    if isinstance(value, tuple):
        return tuple(map(_without_places, cast("tuple[object, ...]", value)))
    if is_dataclass(value) and not isinstance(value, type):
        parts = (getattr(value, one.name) for one in fields(value))
        return (type(value).__name__, *map(_without_places, parts))
    return value
