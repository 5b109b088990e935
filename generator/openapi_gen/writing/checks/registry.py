"""The registry: how each class of `model.rules.Check` is written.

A row holds the function that writes the check and whether the check can be inlined in
the function of the parent's schema. `model.applies_to` says which values it looks at. A
class without a row fails: under mypy, and at run time.
"""

from __future__ import annotations

from functools import partial
from typing import assert_never

from ...model import (
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
    UnevaluatedItems,
    UnevaluatedProperties,
    UniqueItems,
    applies_to,
)
from . import arrays, combining, conditions, objects
from .code import CheckSpec, ConditionWriter, StatementWriter


def spec_of(check: Check) -> CheckSpec:
    """How a check is written."""
    match check:
        case OfType():
            return CheckSpec(applies_to(check), inline=True)
        case OneOfValues():
            return _condition(check, partial(conditions.values_condition, check))
        case Bound():
            return _condition(check, partial(conditions.bound_condition, check))
        case MultipleOf():
            return _condition(check, partial(conditions.multiple_condition, check))
        case Count():
            return _condition(check, partial(conditions.count_condition, check))
        case Pattern():
            return _condition(check, partial(conditions.pattern_condition, check))
        case Format():
            return _condition(check, partial(conditions.format_condition, check))
        case UniqueItems():
            return _condition(check, conditions.unique_condition)
        case Items():
            write = partial(arrays.write_items, check)
            return _statements(check, write, inline=not check.prefix)
        case Contains():
            return _statements(check, partial(arrays.write_contains, check))
        case UnevaluatedItems():
            return _statements(check, partial(arrays.write_unevaluated_items, check))
        case Properties():
            named = check.properties or check.required or check.patterns
            write = partial(objects.write_properties, check)
            return _statements(check, write, inline=not named)
        case PropertyNames():
            return _statements(check, partial(objects.write_property_names, check))
        case DependentRequired():
            return _statements(check, partial(objects.write_dependent_required, check))
        case DependentSchemas():
            return _statements(check, partial(objects.write_dependent_schemas, check))
        case UnevaluatedProperties():
            write = partial(objects.write_unevaluated_properties, check)
            return _statements(check, write)
        case Reference():
            return _statements(check, partial(combining.write_reference, check))
        case AllOf():
            return _statements(check, partial(combining.write_all_of, check))
        case AnyOf():
            return _statements(check, partial(combining.write_any_of, check))
        case OneOf():
            return _statements(check, partial(combining.write_one_of, check))
        case Not():
            return _statements(check, partial(combining.write_not, check))
        case IfThenElse():
            return _statements(check, partial(combining.write_if, check))
        case Never():
            return _statements(check, combining.write_never)
        case _:
            assert_never(check)


def _condition(check: Check, write: ConditionWriter) -> CheckSpec:
    return CheckSpec(applies_to(check), condition=write, inline=True)


def _statements(
    check: Check, write: StatementWriter, inline: bool = False
) -> CheckSpec:
    return CheckSpec(applies_to(check), statements=write, inline=inline)
