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
    for name, one, other in _inside(before, after):
        yield from constraint_changes(one, other, subject, f"{what}{name}")


class _Outcome(Enum):
    EQUAL = 0
    NARROWER = 1
    """Some value is refused that was accepted, whatever else changed."""
    WIDER = 2


def _by_key(rules: Rules) -> dict[str, Check]:
    """The checks by keyword, those of `allOf` too."""
    found: dict[str, Check] = {}
    for check in rules.checks:
        if isinstance(check, AllOf):
            for member in check.members:
                for key, inner in _by_key(member).items():
                    found.setdefault(key, inner)
        else:
            found.setdefault(_key(check), check)
    return found


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
        case (
            Pattern()
            | Format()
            | UniqueItems()
            | Contains()
            | Not()
            | IfThenElse()
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
