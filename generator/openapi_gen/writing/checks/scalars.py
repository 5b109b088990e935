"""Checks of strings, numbers, booleans and null, written where the value is at hand.

if "Timeout" in value and type(item := value["Timeout"]) is not int ...:
    found = member(found, value, "Timeout", "type", "integer", HERE)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...formats import FORMATS
from ...model import (
    Bound,
    Count,
    Format,
    Json,
    JsonType,
    MultipleOf,
    OfType,
    OneOfValues,
    Pattern,
    Rules,
)
from ..source.literals import literal, sequence, string
from .code import Module, ValueLocation, Writer

_SCALAR_TYPES = {
    JsonType.NULL,
    JsonType.BOOLEAN,
    JsonType.INTEGER,
    JsonType.NUMBER,
    JsonType.STRING,
}
_NUMBERS = {JsonType.INTEGER, JsonType.NUMBER}
_SCALAR_CHECKS = (OfType, OneOfValues, Bound, MultipleOf, Count, Pattern, Format)
_OPERATORS = {
    "minimum": "<",
    "maximum": ">",
    "exclusiveMinimum": "<=",
    "exclusiveMaximum": ">=",
    "minLength": "<",
    "maxLength": ">",
}
_SET_FROM = 8  # members: from here on a frozenset beats a tuple


@dataclass(frozen=True, slots=True)
class Test:
    """A condition under which a value breaks a keyword."""

    condition: str
    rule: str
    expected: str
    implies_type: bool = False
    """Whether a value that passes has the type that its schema wants."""


def is_scalar(rules: Rules) -> bool:
    """Whether the rules can be written in their parent's function."""
    types = next((c.types for c in rules.checks if isinstance(c, OfType)), ())
    return all(kind in _SCALAR_TYPES for kind in types) and all(
        isinstance(check, _SCALAR_CHECKS)
        and not (isinstance(check, Count) and check.keyword not in _OPERATORS)
        and (types or isinstance(check, OneOfValues))
        for check in rules.checks
    )


@dataclass(frozen=True, slots=True)
class Chain:
    """All checks of a value: the first of `tests` that fails is told of; where none
    does, `rest` follows."""

    tests: list[Test]
    rest: Callable[[Writer, ValueLocation], None] | None = None

    @property
    def is_single(self) -> bool:
        return len(self.tests) == 1 and self.rest is None


def scalar_chain(module: Module, rules: Rules, variable: str) -> Chain:
    """The checks of scalar rules: of the type first, then those that it makes sense of."""
    types = types_of(rules)
    tests = list(value_tests(module, rules, variable, types))
    if len(tests) == 1 and tests[0].implies_type:
        return Chain(tests)
    lead = type_test(module, types, variable)
    first = [*filter(None, [lead]), *finite_tests(types, variable)]
    if len(tests) < 2:
        return Chain([*first, *tests])
    return Chain(first, lambda out, location: write_tests(out, tests, rules, location))


def write_scalar(out: Writer, rules: Rules, location: ValueLocation) -> None:
    """All checks of scalar rules on a value that is there."""
    write_chain(
        out, scalar_chain(out.module, rules, location.variable), rules, location
    )


def write_chain(
    out: Writer, chain: Chain, rules: Rules, location: ValueLocation, first: str = ""
) -> None:
    """The statements of a chain; `first` stands for its first line."""
    for index, test in enumerate(chain.tests):
        header = f"{'elif' if index else 'if'} {test.condition}:"
        out.line(first if first and not index else header)
        out.nested().violation(location, test.rule, test.expected, rules)
    if chain.rest is not None and chain.tests:
        with out.block("else:") as inner:
            chain.rest(inner, location)
    elif chain.rest is not None:
        chain.rest(out, location)


def write_tests(
    out: Writer, tests: list[Test], rules: Rules, location: ValueLocation
) -> None:
    """Tests that say nothing of one another: each that fails is told of."""
    for test in tests:
        out.line(f"if {test.condition}:")
        out.nested().violation(location, test.rule, test.expected, rules)


def finite_tests(types: tuple[JsonType, ...], variable: str) -> Iterator[Test]:
    """JSON has no NaN and no infinities (RFC 8259, section 6): these are no numbers."""
    if JsonType.NUMBER not in types:
        return
    condition = f"{variable} - {variable} != 0"
    if set(types) - {JsonType.NUMBER, JsonType.INTEGER}:
        condition = f"type({variable}) is float and {condition}"
    yield Test(condition, "type", expected_types(types))


def types_of(rules: Rules) -> tuple[JsonType, ...]:
    return next((c.types for c in rules.checks if isinstance(c, OfType)), ())


def type_test(
    module: Module, types: tuple[JsonType, ...], variable: str
) -> Test | None:
    """The test of `type`; `1.0` is an integer, `True` is no number (2020-12, 6.1.1)."""
    if not types or len(set(types)) == len(JsonType):
        return None
    if JsonType.INTEGER in types and JsonType.NUMBER not in types:
        module.need("core.json_values", "is_whole")
    condition = " and ".join(_not_of(kind, variable) for kind in _distinct(types))
    return Test(condition, "type", expected_types(types))


def expected_types(types: tuple[JsonType, ...]) -> str:
    """Source of what a fault of `type` expects."""
    names = [string(kind.value) for kind in types]
    return names[0] if len(names) == 1 else sequence(names)


def _distinct(types: tuple[JsonType, ...]) -> Iterator[JsonType]:
    """The types, null last: it is the rarest; `number` includes `integer`."""
    for kind in types:
        if kind is JsonType.INTEGER and JsonType.NUMBER in types:
            continue
        if kind is not JsonType.NULL:
            yield kind
    if JsonType.NULL in types:
        yield JsonType.NULL


def _not_of(kind: JsonType, variable: str) -> str:
    match kind:
        case JsonType.NULL:
            return f"{variable} is not None"
        case JsonType.BOOLEAN:
            return f"type({variable}) is not bool"
        case JsonType.INTEGER:
            return f"type({variable}) is not int and not is_whole({variable})"
        case JsonType.NUMBER:
            return f"type({variable}) is not float and type({variable}) is not int"
        case JsonType.STRING:
            return f"type({variable}) is not str"
        case JsonType.ARRAY:
            return f"type({variable}) is not list"
        case JsonType.OBJECT:
            return f"type({variable}) is not dict"


def value_tests(
    module: Module, rules: Rules, variable: str, types: tuple[JsonType, ...]
) -> Iterator[Test]:
    """The tests of a value whose type is one of `types`, in the order of the keywords.

    A keyword that is for another type than these asserts nothing (2020-12, 6.1.1).
    """
    numeric = any(kind in _NUMBERS for kind in types)
    textual = JsonType.STRING in types
    for_text = _guard(types, {JsonType.STRING}, f"type({variable}) is str", variable)
    is_number = f"type({variable}) is int or type({variable}) is float"
    for_number = _guard(types, _NUMBERS, f"({is_number})", variable)
    for check in rules.checks:
        match check:
            case OneOfValues():
                yield _enum_test(module, check, variable, types)
            case Bound(keyword, limit) if numeric:
                condition = f"{variable} {_OPERATORS[keyword]} {literal(limit)}"
                yield Test(for_number + condition, keyword, literal(limit))
            case MultipleOf(divisor) if numeric:
                condition = _multiple_condition(module, divisor, variable, types)
                yield Test(for_number + condition, "multipleOf", literal(divisor))
            case Count(keyword, limit) if textual and keyword in _OPERATORS:
                condition = f"len({variable}) {_OPERATORS[keyword]} {limit}"
                yield Test(for_text + condition, keyword, str(limit))
            case Pattern() if textual:
                condition = f"not {module.search(check)}({variable})"
                yield Test(for_text + condition, "pattern", string(check.source))
            case Format(name):
                file, function, kind, _ = FORMATS[name]
                if textual if kind == "string" else numeric:
                    module.need(f"validation.formats.{file}", function)
                    guard = for_text if kind == "string" else for_number
                    condition = f"{guard}not {function}({variable})"
                    yield Test(condition, "format", string(name))
            case _:
                continue


def _guard(
    types: tuple[JsonType, ...], own: set[JsonType], test: str, variable: str
) -> str:
    """What must hold before a keyword for `own` types may look at the value."""
    others = set(types) - own
    if not others:
        return ""
    return (
        f"{variable} is not None and " if others == {JsonType.NULL} else f"{test} and "
    )


def _enum_test(
    module: Module, check: OneOfValues, variable: str, types: tuple[JsonType, ...]
) -> Test:
    spelled = [literal(value) for value in check.values]
    if check.keyword == "const":
        return _const_test(module, check.values[0], variable, types)
    texts = [value for value in check.values if isinstance(value, str)]
    only_text = len(texts) == len(spelled) and (not types or JsonType.STRING in types)
    text_alone = only_text and types == (JsonType.STRING,)
    if len(texts) == len(spelled):
        expected = module.texts("VALUES", texts)
    else:
        expected = module.constant("VALUES", sequence(spelled))
    if only_text and len(spelled) >= _SET_FROM:
        lookup = module.constant("SET", f"frozenset({expected})")
        condition = f"type({variable}) is not str or {variable} not in {lookup}"
        return Test(condition, check.keyword, expected, text_alone)
    if only_text:
        condition = f"{variable} not in {expected}"
        return Test(condition, check.keyword, expected, text_alone)
    if _compares_exactly(check, types):
        return Test(f"{variable} not in {expected}", check.keyword, expected)
    module.need("core.json_values", "among")
    return Test(f"not among({variable}, {expected})", check.keyword, expected)


def _const_test(
    module: Module, value: Json, variable: str, types: tuple[JsonType, ...]
) -> Test:
    expected = literal(value)
    match value:
        case None | True | False:
            condition = f"{variable} is not {expected}"
        case str():
            condition = f"{variable} != {expected}"
        case _:
            expected = module.constant("CONST", expected)
            module.need("core.json_values", "equal")
            condition = f"not equal({variable}, {expected})"
    is_text = isinstance(value, str) and types == (JsonType.STRING,)
    return Test(condition, "const", expected, is_text)


def _compares_exactly(check: OneOfValues, types: tuple[JsonType, ...]) -> bool:
    """Whether Python's `==` is JSON's here: each value is of one of the types, and
    numbers and booleans do not mix."""
    numbers = not {JsonType.INTEGER, JsonType.NUMBER}.isdisjoint(types)
    possible: dict[type, bool] = {
        str: JsonType.STRING in types,
        int: numbers and JsonType.BOOLEAN not in types,
        float: numbers and JsonType.BOOLEAN not in types,
        bool: JsonType.BOOLEAN in types and not numbers,
        type(None): JsonType.NULL in types,
    }
    return all(possible.get(type(value), False) for value in check.values)


def _multiple_condition(
    module: Module, divisor: int | float, variable: str, types: tuple[JsonType, ...]
) -> str:
    if isinstance(divisor, int) and set(types) <= {JsonType.INTEGER, JsonType.NULL}:
        return f"{variable} % {literal(divisor)}"
    module.need("core.json_values", "multiple_of")
    return f"not multiple_of({variable}, {literal(divisor)})"
