"""Checks of an object's properties by their names: `properties` with `required`.

One statement checks several properties that have the same rules.

if "StatusCallback" not in value or type(item := value["StatusCallback"]) is not str:
    found = member(found, value, "StatusCallback", "type", "string", HERE)
for name in ("Currency", "Description", "Input"):
    if name in value and type(value[name]) is not str:
        found = member(found, value, name, "type", "string", HERE)
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import AppliesTo, DynamicScope, Items, JsonType, OfType, Properties, Rules
from ...records import dataclass
from ..source.literals import sequence, string
from .calls import function_for, has_module, resolve
from .code import Condition, Function, Types, Writer
from .locations import Step, ValueLocation, property_id
from .scalars import (
    Chain,
    is_never,
    is_scalar,
    scalar_chain,
    write_chain,
    write_group,
)
from .type_tests import types_of

_MIN_SAVED = 2  # lines that one statement for several properties must save
_NAME_OR_STRING = re.compile(r"""[A-Za-z_]\w*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'""")
"""The words of a condition; those in its strings, such as `"realtime.item"`, are none."""
_CONTAINERS: dict[Types, AppliesTo] = {
    (JsonType.ARRAY,): AppliesTo.ARRAY,
    (JsonType.OBJECT,): AppliesTo.OBJECT,
}


@dataclass(frozen=True, slots=True)
class _Member:
    """A property and what is checked of it."""

    name: str
    place: str
    """The id of its schema, as the path to the property determines it."""
    required: bool
    rules: Rules
    """The target, where the property's schema is only a reference."""
    scope: DynamicScope

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
    """The checks of the properties of `location`, and of required names without one."""
    members = [
        _member(out, name, member, name in required, rules, location)
        for name, member in properties.items()
    ]
    checked = {member.name for member in members if member.rules.checks}
    bare = [name for name in required if name not in checked]
    if bare:
        write_required(out, bare, rules, location)
    groups: dict[object, list[_Member]] = {}
    for member in members:
        if member.rules.checks:
            groups.setdefault(_group_key(out, member), []).append(member)
    for group in groups.values():
        _write_group(out, group, rules, location)


def write_required(
    out: Writer, names: Sequence[str], rules: Rules, location: ValueLocation
) -> None:
    """The names that must be present; nothing else is checked of them."""
    codes: list[str] = [string(name) for name in names]
    if len(names) > 2:
        codes = ["name"]
        out.line(f"for name in {name_list(out, names)}:")
        out = out.nested()
    for code in codes:
        out.line(f"if {code} not in {location.variable}:")
        out.nested().absent(location, code, rules)


def name_list(out: Writer, names: Sequence[str]) -> str:
    """Source of the names; for a long list, a constant."""
    flat = sequence(map(string, names))
    if out.fits(f"for name in {flat}:"):
        return flat
    return out.module.strings("NAMES", names)


def _member(
    out: Writer,
    name: str,
    rules: Rules,
    required: bool,
    owner: Rules,
    location: ValueLocation,
) -> _Member:
    target, scope = resolve(out.module.context, rules, out.scope)
    place = property_id(owner.id, name)
    if location.location:
        place = target.id
        if target.checks and _is_inline(out, target):
            out.module.places[location.location, name] = place
    return _Member(name, place, required, target, scope)


def _group_key(out: Writer, member: _Member) -> object:
    """Equal for members that one statement can check."""
    rules = member.rules
    if not _is_inline(out, rules):
        function = function_for(out.module, rules, member.scope)
        return function, rules.secret, member.required
    if rules.secret or rules.id != member.place:
        return member.name
    rest, place = _each(rules)
    if rest is None:
        return repr(rules.checks), member.required
    target, scope = resolve(out.module.context, rest, out.scope)
    others = [c for c in rules.checks if not isinstance(c, Items | Properties)]
    if target.id != place:
        same = function_for(out.module, target, scope) if target.checks else ""
    elif is_scalar(out.module, target) and not target.secret:
        same = repr(target.checks)
    else:
        return member.name
    return repr(others), same, member.required


def _is_inline(out: Writer, rules: Rules) -> bool:
    """Whether the member is checked in place."""
    if has_module(out.module, rules):
        return False
    return (
        is_scalar(out.module, rules)
        or is_never(rules)
        or _container(out, rules) is not None
    )


def _container(out: Writer, rules: Rules) -> AppliesTo | None:
    """ARRAY or OBJECT for a list or a map whose checks can all be inlined."""
    group = _CONTAINERS.get(types_of(rules))
    for check in rules.checks:
        spec = out.module.spec_of(check)
        if not isinstance(check, OfType) and spec.applies_to is not group:
            return None
        if not spec.inline:
            return None
    return group


def _each(rules: Rules) -> tuple[Rules | None, str]:
    """The schema of each item of a list or each member of a map, and its id."""
    for check in rules.checks:
        if isinstance(check, Items):
            return check.rest, f"{rules.id}/items"
        if isinstance(check, Properties):
            return check.additional, f"{rules.id}/additionalProperties"
    return None, ""


def _write_group(
    out: Writer, group: list[_Member], owner: Rules, location: ValueLocation
) -> None:
    first = group[0]
    if len(group) > 1:
        once = _lines(out, first, string(first.name), owner, location)
        if (len(group) - 1) * once - 1 >= _MIN_SAVED:
            names = name_list(out, [member.name for member in group])
            with out.block(f"for name in {names}:") as inner:
                _write_member(inner, first, "name", owner, location)
            return
    for member in group:
        _write_member(out, member, string(member.name), owner, location)


def _lines(
    out: Writer, member: _Member, name: str, owner: Rules, location: ValueLocation
) -> int:
    """The number of lines that the checks of the member take."""
    function = Function("", out.function.rules, out.scope)
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
    """The checks of a member by a function, if the member is present."""
    there = member.location(name, location)
    function = function_for(out.module, member.rules, member.scope)
    call, secret = f"{function}({location.variable}[{name}])", member.rules.secret
    if member.required:
        out.line(f"if {name} not in {location.variable}:")
        out.nested().absent(location, name, owner)
        out.test("elif", call)
        out.nested().nest(there, secret)
        return
    condition = f"if {name} in {location.variable}"
    if out.fits(f"{condition} and (inner := {call}):"):
        out.merge(there, call, secret, before=condition.removeprefix("if "))
        return
    out.line(f"{condition}:")
    out.nested().merge(there, call, secret)


def _write_inline(
    out: Writer, member: _Member, name: str, owner: Rules, location: ValueLocation
) -> None:
    """`if NAME not in value or CHECK:`; `if NAME in value` for an optional member."""
    rules, there = member.rules, member.location(name, location)
    chain = _chain(out, rules, there.variable)
    lookup = f"{location.variable}[{name}]"
    named = out.names_value(there, rules)
    condition = _bound(chain, there.variable, lookup, named)
    absent, present = (
        f"{name} not in {location.variable}",
        f"{name} in {location.variable}",
    )
    reports_absence = rules.id == member.place and not rules.secret
    if condition and member.required and reports_absence:
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
    group = _container(out, rules)
    if group is None:
        return scalar_chain(out.module, rules, variable)
    kind, test = ("array", "list") if group is AppliesTo.ARRAY else ("object", "dict")
    lead = Condition(f"type({variable}) is not {test}", "type", string(kind))
    if not _checks_parts(out, rules):
        return Chain([lead])
    types = types_of(rules)
    return Chain(
        [lead], lambda out, location: write_group(out, rules, location, group, types)
    )


def _checks_parts(out: Writer, rules: Rules) -> bool:
    """Whether the rules of a list or map check more than its type."""
    each, _ = _each(rules)
    if each is not None and resolve(out.module.context, each, out.scope)[0].checks:
        return True
    return not all(isinstance(c, OfType | Items | Properties) for c in rules.checks)


def _bound(chain: Chain, variable: str, lookup: str, named: bool) -> str:
    """The chain's first condition, which also assigns the variable.

    If the condition is the only use of the variable, it contains the lookup instead.
    """
    if not chain.tests:
        return ""
    condition = chain.tests[0].code
    uses = [one for one in _NAME_OR_STRING.finditer(condition) if one[0] == variable]
    start, end = uses[0].span()
    before, after = condition[:start], condition[end:]
    if chain.is_single and not named and len(uses) == 1:
        return f"{before}{lookup}{after}"
    held = f"{variable} := {lookup}"
    if not (before.endswith("(") and after.startswith(")")):
        held = f"({held})"
    return f"{before}{held}{after}"
