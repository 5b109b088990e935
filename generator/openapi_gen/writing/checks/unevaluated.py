"""What a schema evaluates of an object or array, for `unevaluatedProperties/Items`.

JSON Schema 2020-12, section 11: names and indices that the schema itself, or a schema
applied to the same value that holds, has looked at.

    def _schema_properties(value: dict[str, Json]) -> set[str]:
        seen: set[str] = set()
        seen.update(("id", "name"))
        if _any_of_0(value) is None:
            seen |= _any_of_0_properties(value)
        return seen
"""

from __future__ import annotations

from ...model import (
    AllOf,
    AnyOf,
    Contains,
    DependentSchemas,
    IfThenElse,
    Items,
    OneOf,
    Properties,
    Reference,
    Rules,
    UnevaluatedItems,
    UnevaluatedProperties,
)
from ..source.literals import sequence, string
from .calls import function_for, function_of, resolve, target_of
from .code import Function, Kind, ValueLocation, Writer

_PARAMETERS = {
    Kind.PROPERTIES: "value: dict[str, Json]",
    Kind.ITEMS: "value: list[Json]",
}


def evaluated(
    out: Writer, rules: Rules, location: ValueLocation, kind: Kind
) -> list[str]:
    """The line that holds in `seen` what the rules evaluate but for `unevaluated...`."""
    name = function_for(out.module, rules, out.env, kind, _PARAMETERS[kind], own=False)
    return [f"seen = {name}({location.variable})"]


def write_evaluated(out: Writer, function: Function) -> None:
    """The body of a function that returns what its rules evaluate of `value`."""
    kind = function.kind
    for check in function.rules.checks:
        match check:
            case Properties() if kind is Kind.PROPERTIES:
                _write_properties(out, check)
            case Items(prefix, rest) if kind is Kind.ITEMS:
                size = "len(value)" if rest is not None else str(len(prefix))
                out.line(f"seen.update(range({size}))")
            case Contains(rules) if kind is Kind.ITEMS:
                test = f"{function_of(out, rules)}(entry) is None"
                out.line(f"seen.update(i for i, entry in enumerate(value) if {test})")
            case UnevaluatedProperties() if kind is Kind.PROPERTIES and function.own:
                out.line("seen.update(value)")
            case UnevaluatedItems() if kind is Kind.ITEMS and function.own:
                out.line("seen.update(range(len(value)))")
            case _:
                _write_applied(out, check, kind)


def _write_properties(out: Writer, check: Properties) -> None:
    if check.additional is not None:
        out.line("seen.update(value)")
        return
    names = [string(name) for name, _ in check.properties]
    if names:
        out.line(f"seen.update({sequence(names)})")
    for pattern, _ in check.patterns:
        test = f"{out.module.search(pattern)}(key)"
        out.line(f"seen.update(key for key in value if {test})")


def _write_applied(out: Writer, check: object, kind: Kind) -> None:
    """What the schemas evaluate that a keyword applies to the same value."""
    match check:
        case Reference():
            _write_seen(out, target_of(out.module, check, out.env), kind)
        case AllOf(members):
            for member in members:
                _write_seen(out, member, kind)
        case AnyOf(members) | OneOf(members):
            for member in members:
                with out.block(
                    f"if {function_of(out, member)}(value) is None:"
                ) as inner:
                    _write_seen(inner, member, kind)
        case IfThenElse(condition, then, otherwise):
            test = f"{function_of(out, condition)}(value)"
            with out.block(f"if {test} is None:") as inner:
                _write_seen(inner, condition, kind)
                if then is not None:
                    _write_seen(inner, then, kind)
            if otherwise is not None:
                with out.block(f"if {test} is not None:") as inner:
                    _write_seen(inner, otherwise, kind)
        case DependentSchemas(schemas) if kind is Kind.PROPERTIES:
            for name, rules in schemas:
                with out.block(f"if {string(name)} in value:") as inner:
                    _write_seen(inner, rules, kind)
        case _:
            return


def _write_seen(out: Writer, rules: Rules, kind: Kind) -> None:
    rules, env = resolve(out.module, rules, out.env)
    if rules.checks:
        name = function_for(out.module, rules, env, kind, _PARAMETERS[kind])
        out.line(f"seen |= {name}(value)")
