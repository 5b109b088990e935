"""Conditions in the order that a value is tested, and values that need nothing else.

if "Timeout" in value and type(item := value["Timeout"]) is not int ...:
    found = member(found, value, "Timeout", "type", "integer", HERE)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from ...model import AppliesTo, JsonType, Never, Rules
from ...records import dataclass
from .code import Condition, Module, Types, Writer
from .locations import ValueLocation
from .type_tests import finite_tests, guard, type_test, types_of

_CONTAINERS = (AppliesTo.ARRAY, AppliesTo.OBJECT)


def is_scalar(module: Module, rules: Rules) -> bool:
    """Whether the schema allows scalars only, and all its checks can be inlined."""
    types = types_of(rules)
    if not {JsonType.ARRAY, JsonType.OBJECT}.isdisjoint(types):
        return False
    specs = map(module.spec_of, rules.checks)
    return all(
        spec.inline
        and spec.applies_to not in _CONTAINERS
        and (types or (spec.condition and spec.applies_to is AppliesTo.ANY))
        for spec in specs
    )


def is_never(rules: Rules) -> bool:
    """Whether the rules are those of the schema `false`."""
    return bool(rules.checks) and isinstance(rules.checks[0], Never)


def conditions(
    module: Module,
    rules: Rules,
    variable: str,
    types: Types,
    group: AppliesTo | None = None,
) -> Iterator[Condition]:
    """The conditions of a value whose type is one of `types`, in the schema's order.

    With a `group`, only those of its checks.
    """
    for check in rules.checks:
        spec = module.spec_of(check)
        if spec.condition is None or group not in (None, spec.applies_to):
            continue
        if spec.applies_to is AppliesTo.ANY:
            yield spec.condition(module, variable, types)
        elif not spec.applies_to.types.isdisjoint(types):
            made = spec.condition(module, variable, types)
            before = guard(module, types, spec.applies_to, variable)
            yield replace(made, code=before + made.code) if before else made


def write_group(
    out: Writer, rules: Rules, location: ValueLocation, group: AppliesTo, types: Types
) -> None:
    """The checks of one group, for a value of one of `types`."""
    tests = list(conditions(out.module, rules, location.variable, types, group))
    write_conditions(out, tests, rules, location)
    write_statements(out, rules, location, group)


def write_statements(
    out: Writer, rules: Rules, location: ValueLocation, group: AppliesTo
) -> None:
    """The checks of one group that are more than a condition."""
    for check in rules.checks:
        spec = out.module.spec_of(check)
        if spec.statements is not None and spec.applies_to is group:
            spec.statements(out, rules, location)


def write_conditions(
    out: Writer, tests: list[Condition], rules: Rules, location: ValueLocation
) -> None:
    """Independent conditions: each that holds is a violation."""
    for test in tests:
        out.line(f"if {test.code}:")
        out.nested().violation(location, test.rule, test.expected, rules)


@dataclass(frozen=True, slots=True)
class Chain:
    """All checks of a value: the first of `tests` that holds is the violation; where none
    does, `rest` follows."""

    tests: list[Condition]
    rest: Callable[[Writer, ValueLocation], None] | None = None

    @property
    def is_single(self) -> bool:
        return len(self.tests) == 1 and self.rest is None


def scalar_chain(module: Module, rules: Rules, variable: str) -> Chain:
    """The checks of a scalar: the type first, then what depends on it."""
    types = types_of(rules)
    tests = list(conditions(module, rules, variable, types))
    if len(tests) == 1 and tests[0].implies_type:
        return Chain(tests)
    lead = type_test(module, types, variable)
    first = [*filter(None, [lead]), *finite_tests(types, variable)]
    if len(tests) < 2:
        return Chain([*first, *tests])
    return Chain(
        first, lambda out, location: write_conditions(out, tests, rules, location)
    )


def write_scalar(out: Writer, rules: Rules, location: ValueLocation) -> None:
    """All checks of a scalar that is present."""
    chain = scalar_chain(out.module, rules, location.variable)
    write_chain(out, chain, rules, location)


def write_chain(
    out: Writer, chain: Chain, rules: Rules, location: ValueLocation, first: str = ""
) -> None:
    """The statements of a chain; `first` replaces its first line."""
    for index, test in enumerate(chain.tests):
        header = f"{'elif' if index else 'if'} {test.code}:"
        out.line(first if first and not index else header)
        out.nested().violation(location, test.rule, test.expected, rules)
    if chain.rest is not None and chain.tests:
        with out.block("else:") as inner:
            chain.rest(inner, location)
    elif chain.rest is not None:
        chain.rest(out, location)
