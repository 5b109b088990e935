"""What a schema evaluates of an object or array, for `unevaluatedProperties/Items`.

JSON Schema 2020-12, section 11: the names and indices that are read by the schema itself,
or by a valid schema that it applies to the same value.

    def _schema_properties(value: dict[str, Json]) -> set[str]:
        seen: set[str] = set()
        seen.update(("id", "name"))
        if _any_of_0(value) is None:
            seen |= _any_of_0_properties(value)
        return seen
"""

from __future__ import annotations

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
    Rules,
    UnevaluatedItems,
    UnevaluatedProperties,
    UniqueItems,
)
from ..source.literals import sequence, string
from .calls import function_for, function_of, resolve, target_of
from .code import Function, FunctionKind, Writer
from .locations import ValueLocation

_PARAMETERS = {
    FunctionKind.PROPERTIES: "value: dict[str, Json]",
    FunctionKind.ITEMS: "value: list[Json]",
}


def evaluated(
    out: Writer, rules: Rules, location: ValueLocation, kind: FunctionKind
) -> list[str]:
    """The line that sets `seen` to what the rules evaluate, without `unevaluated...`."""
    name = function_for(
        out.module, rules, out.scope, kind, _PARAMETERS[kind], asking=rules.id
    )
    return [f"seen = {name}({location.variable})"]


def write_evaluated(out: Writer, function: Function) -> None:
    """The body of a function that returns what its rules evaluate of `value`."""
    own = function.asking != function.rules.id
    for check in function.rules.checks:
        if function.kind is FunctionKind.PROPERTIES:
            _write_names(out, check, own)
        else:
            _write_indices(out, check, own)


def _write_names(out: Writer, check: Check, own: bool) -> None:
    """The names of properties that a check evaluates."""
    match check:
        case Properties(properties, _, patterns, additional):
            if additional is not None:
                out.line("seen.update(value)")
                return
            names = [string(name) for name, _ in properties]
            if names:
                out.line(f"seen.update({sequence(names)})")
            for pattern, _ in patterns:
                test = f"{out.module.search(pattern)}(key)"
                out.line(f"seen.update(key for key in value if {test})")
        case UnevaluatedProperties():
            if own:
                out.line("seen.update(value)")
        case _:
            _write_applied(out, check, FunctionKind.PROPERTIES)


def _write_indices(out: Writer, check: Check, own: bool) -> None:
    """The indices of items that a check evaluates."""
    match check:
        case Items(prefix, rest):
            size = "len(value)" if rest is not None else str(len(prefix))
            out.line(f"seen.update(range({size}))")
        case Contains(rules):
            test = f"{function_of(out, rules)}(entry) is None"
            out.line(f"seen.update(i for i, entry in enumerate(value) if {test})")
        case UnevaluatedItems():
            if own:
                out.line("seen.update(range(len(value)))")
        case _:
            _write_applied(out, check, FunctionKind.ITEMS)


def _write_applied(out: Writer, check: Check, kind: FunctionKind) -> None:
    """What the schemas evaluate that a keyword applies to the same value."""
    match check:
        case Reference():
            _write_seen(out, target_of(out.module.context, check, out.scope), kind)
        case AllOf(members):
            for member in members:
                _write_seen(out, member, kind)
        case AnyOf(members) | OneOf(members):
            for member in members:
                test = f"{function_of(out, member)}(value) is None"
                with out.block(f"if {test}:") as inner:
                    _write_seen(inner, member, kind)
        case IfThenElse():
            _write_if(out, check, kind)
        case DependentSchemas(schemas):
            if kind is FunctionKind.PROPERTIES:  # others are not arrays
                for name, rules in schemas:
                    with out.block(f"if {string(name)} in value:") as inner:
                        _write_seen(inner, rules, kind)
        case OfType() | OneOfValues() | Bound() | MultipleOf() | Count() | Pattern():
            pass
        case Format() | UniqueItems() | DependentRequired() | PropertyNames():
            pass
        case Not() | Never():  # these pass what nothing was read of
            pass
        case Properties() | UnevaluatedProperties():
            pass  # of arrays nothing
        case Items() | Contains() | UnevaluatedItems():
            pass  # of objects nothing
        case _:
            assert_never(check)


def _write_if(out: Writer, check: IfThenElse, kind: FunctionKind) -> None:
    test = f"{function_of(out, check.condition)}(value)"
    with out.block(f"if {test} is None:") as inner:
        _write_seen(inner, check.condition, kind)
        if check.then is not None:
            _write_seen(inner, check.then, kind)
    if check.otherwise is not None:
        with out.block(f"if {test} is not None:") as inner:
            _write_seen(inner, check.otherwise, kind)


def _write_seen(out: Writer, rules: Rules, kind: FunctionKind) -> None:
    context, asking = out.module.context, out.function.asking
    rules, scope = resolve(context, rules, out.scope)
    # A shared schema: what it evaluates has no pointers, so its place does not count.
    match rules.checks:
        case (Reference(at_place=True) as shared,):
            rules = target_of(context, shared, scope)
        case _:
            pass
    if rules.checks:
        if asking not in context.endless:
            asking = None  # it cannot be reached from here
        name = function_for(
            out.module, rules, scope, kind, _PARAMETERS[kind], asking=asking
        )
        out.line(f"seen |= {name}(value)")
