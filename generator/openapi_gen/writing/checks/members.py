"""Checks of an object's properties by their names: `properties` with `required`.

What is alike for several properties is checked by one statement for all of them.

if "StatusCallback" not in value or type(item := value["StatusCallback"]) is not str:
    found = member(found, value, "StatusCallback", "type", "string", HERE)
for name in ("Currency", "Description", "Input"):
    if name in value and type(value[name]) is not str:
        found = member(found, value, name, "type", "string", HERE)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...model import (
    Count,
    Items,
    JsonType,
    Never,
    OfType,
    Properties,
    Rules,
    UniqueItems,
)
from ..source.literals import sequence, string
from .arrays import write_array
from .calls import function_for, has_module, resolve
from .code import DynamicScope, Function, Step, ValueLocation, Writer, property_id
from .maps import COUNTS, write_count, write_others
from .scalars import Chain, Test, is_scalar, scalar_chain, write_chain

_ALIKE_FROM = 2  # lines that must be saved where several are checked by one statement


@dataclass(frozen=True, slots=True)
class _Member:
    """A property of which something is checked."""

    name: str
    place: str
    """Where its schema stands."""
    required: bool
    rules: Rules
    """What a reference leads to, where it only refers."""
    env: DynamicScope

    def location(self, code: str, holder: ValueLocation) -> ValueLocation:
        variable = "entry" if holder.variable == "item" else "item"
        return holder.down(Step(code, self.place), variable)


def write_members(
    out: Writer,
    properties: dict[str, Rules],
    required: Sequence[str],
    rules: Rules,
    location: ValueLocation,
) -> None:
    """The checks of the properties of `location`, and of the required names beside them."""
    members = [
        _member(out, name, member, name in required, rules, location)
        for name, member in properties.items()
    ]
    checked = {member.name for member in members if member.rules.checks}
    bare = [name for name in required if name not in checked]
    if bare:
        write_required(out, bare, rules, location)
    alike: dict[object, list[_Member]] = {}
    for member in members:
        if member.rules.checks:
            alike.setdefault(_likeness(out, member, location), []).append(member)
    for group in alike.values():
        _write_group(out, group, rules, location)


def write_required(
    out: Writer, names: Sequence[str], rules: Rules, location: ValueLocation
) -> None:
    """The names of which nothing but their presence is checked."""
    codes: list[str] = [string(name) for name in names]
    if len(names) > 2:
        codes = ["name"]
        out.line(f"for name in {name_list(out, names)}:")
        out = out.nested()
    for code in codes:
        out.line(f"if {code} not in {location.variable}:")
        out.nested().absent(location, code, rules)


def name_list(out: Writer, names: Sequence[str]) -> str:
    """Source of the names; of many, a constant."""
    flat = sequence(map(string, names))
    if out.fits(f"for name in {flat}:"):
        return flat
    return out.module.texts("NAMES", names)


def _member(
    out: Writer,
    name: str,
    rules: Rules,
    required: bool,
    owner: Rules,
    location: ValueLocation,
) -> _Member:
    target, env = resolve(out.module, rules, out.env)
    place = property_id(owner.id, name)
    if location.location:
        place = target.id
        if target.checks and _is_inline(out, target):
            out.module.places[location.location, name] = place
    return _Member(name, place, required, target, env)


def _likeness(out: Writer, member: _Member, location: ValueLocation) -> object:
    """What members have in common that one statement can check."""
    rules = member.rules
    if not _is_inline(out, rules):
        return function_for(out.module, rules, member.env), member.required
    if rules.secret or rules.id != member.place:
        return member.name
    rest, place = _each(rules)
    if rest is None:
        return repr(rules.checks), member.required
    target, env = resolve(out.module, rest, out.env)
    others = [c for c in rules.checks if not isinstance(c, Items | Properties)]
    if target.id != place:
        same = function_for(out.module, target, env) if target.checks else ""
    elif is_scalar(target) and not target.secret:
        same = repr(target.checks)
    else:
        return member.name
    return repr(others), same, member.required


def _is_inline(out: Writer, rules: Rules) -> bool:
    """Whether the member is checked in place: a scalar, or a list."""
    if has_module(out.module, rules):
        return False
    return is_scalar(rules) or is_never(rules) or _is_list(rules) or _is_map(rules)


def is_never(rules: Rules) -> bool:
    return len(rules.checks) == 1 and isinstance(rules.checks[0], Never)


def _is_list(rules: Rules) -> bool:
    """Whether the rules want a list, and say no more than lines in place can check."""
    for check in rules.checks:
        match check:
            case OfType(types) if types == (JsonType.ARRAY,):
                continue
            case Items(prefix, _) if not prefix:
                continue
            case Count("minItems" | "maxItems") | UniqueItems():
                continue
            case _:
                return False
    return any(isinstance(check, OfType) for check in rules.checks)


def _is_map(rules: Rules) -> bool:
    """The same of an object whose members have no names."""
    for check in rules.checks:
        match check:
            case OfType(types) if types == (JsonType.OBJECT,):
                continue
            case Properties((), (), ()):
                continue
            case Count(keyword) if keyword in COUNTS:
                continue
            case _:
                return False
    return any(isinstance(check, OfType) for check in rules.checks)


def _each(rules: Rules) -> tuple[Rules | None, str]:
    """The schema of each item or member of a list or map, and where it stands."""
    for check in rules.checks:
        match check:
            case Items(_, rest):
                return rest, f"{rules.id}/items"
            case Properties(additional=rest):
                return rest, f"{rules.id}/additionalProperties"
            case _:
                continue
    return None, ""


def _write_group(
    out: Writer, group: list[_Member], owner: Rules, location: ValueLocation
) -> None:
    first = group[0]
    if len(group) > 1:
        once = _lines(out, first, string(first.name), owner, location)
        if (len(group) - 1) * once - 1 >= _ALIKE_FROM:
            names = name_list(out, [member.name for member in group])
            with out.block(f"for name in {names}:") as inner:
                _write_member(inner, first, "name", owner, location)
            return
    for member in group:
        _write_member(out, member, string(member.name), owner, location)


def _lines(
    out: Writer, member: _Member, name: str, owner: Rules, location: ValueLocation
) -> int:
    """How many lines the checks of the member take."""
    function = Function("", out.function.rules, out.env)
    _write_member(
        Writer(out.module, function, out.depth), member, name, owner, location
    )
    return sum(line.count("\n") + 1 for line in function.lines)


def _write_member(
    out: Writer, member: _Member, name: str, owner: Rules, location: ValueLocation
) -> None:
    there = member.location(name, location)
    if not _is_inline(out, member.rules):
        _write_call(out, member, name, owner, location)
    elif is_never(member.rules):
        if not member.required:
            out.line(f"if {name} in {location.variable}:")
            out = out.nested()
        value = ValueLocation(
            f"{location.variable}[{name}]", there.steps, there.location
        )
        out.violation(value, "false", "False", member.rules)
    else:
        _write_inline(out, member, name, owner, location)


def _write_call(
    out: Writer, member: _Member, name: str, owner: Rules, location: ValueLocation
) -> None:
    """The checks by a function, where the member is there."""
    there = member.location(name, location)
    function = function_for(out.module, member.rules, member.env)
    call = f"{function}({location.variable}[{name}])"
    if member.required:
        out.line(f"if {name} not in {location.variable}:")
        out.nested().absent(location, name, owner)
        out.line(f"elif inner := {call}:")
        out.nested().call("nest", ["inner", *there.path()])
        return
    condition = f"if {name} in {location.variable}"
    if out.fits(f"{condition} and (inner := {call}):"):
        out.merge(there, call, before=condition.removeprefix("if "))
        return
    out.line(f"{condition}:")
    out.nested().merge(there, call)


def _write_inline(
    out: Writer, member: _Member, name: str, owner: Rules, location: ValueLocation
) -> None:
    """`if NAME not in value or CHECK:`, or for what is not required `if NAME in value`."""
    rules, there = member.rules, member.location(name, location)
    chain = _chain(out, rules, there.variable)
    lookup = f"{location.variable}[{name}]"
    named = out.names_value(there, rules)
    condition = _bound(chain, there.variable, lookup, named)
    absent, present = (
        f"{name} not in {location.variable}",
        f"{name} in {location.variable}",
    )
    tells_absence = rules.id == member.place and not rules.secret
    if condition and member.required and tells_absence:
        first = f"if {absent} or {condition}:"
        if out.fits(first):
            write_chain(out, chain, rules, there, first)
            return
    if condition and not member.required and chain.is_single:
        inside = f"({condition})" if " or " in condition else condition
        first = f"if {present} and {inside}:"
        if out.fits(first):
            write_chain(out, chain, rules, there, first)
            return
    if member.required:
        out.line(f"if {absent}:")
        out.nested().absent(location, name, owner)
        if condition and out.fits(f"elif {condition}:"):
            write_chain(out, chain, rules, there, f"elif {condition}:")
            return
    out.line("else:" if member.required else f"if {present}:")
    out = out.nested()
    if condition and out.fits(f"if {condition}:"):
        write_chain(out, chain, rules, there, f"if {condition}:")
        return
    out.line(f"{there.variable} = {lookup}")
    write_chain(out, chain, rules, there)


def _chain(out: Writer, rules: Rules, variable: str) -> Chain:
    if is_scalar(rules):
        return scalar_chain(out.module, rules, variable)
    kind, test = ("array", "list") if _is_list(rules) else ("object", "dict")
    lead = Test(f"type({variable}) is not {test}", "type", string(kind))
    rest, _ = _each(rules)
    demands = rest is not None and resolve(out.module, rest, out.env)[0].checks
    if not demands and not any(
        isinstance(c, Count | UniqueItems) for c in rules.checks
    ):
        return Chain([lead])
    write = write_array if _is_list(rules) else _write_map
    return Chain([lead], lambda out, location: write(out, rules, location))


def _write_map(out: Writer, rules: Rules, location: ValueLocation) -> None:
    for check in rules.checks:
        match check:
            case Count():
                write_count(out, check, rules, location)
            case Properties():
                write_others(out, check, rules, location)
            case _:
                continue


def _bound(chain: Chain, variable: str, lookup: str, named: bool) -> str:
    """The chain's first condition, in which the variable gets its value.

    Where nothing else names the variable, the condition does without it.
    """
    if not chain.tests:
        return ""
    condition = chain.tests[0].condition
    word = re.compile(rf"\b{variable}\b")
    if chain.is_single and not named and len(word.findall(condition)) == 1:
        return word.sub(lambda _: lookup, condition)
    held = f"{variable} := {lookup}"
    if (
        f"({variable})"
        not in condition[: condition.index(variable) + len(variable) + 1]
    ):
        held = f"({held})"
    return word.sub(lambda _: held, condition, count=1)
