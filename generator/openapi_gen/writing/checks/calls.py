"""How a value is checked where it is met: in place, or by a function.

Scalars are checked in their parent's function (one function per schema costs 2.7 times
as much), and so are lists of them. Everything else gets a function of its own; what has
a module of its own is checked there.
"""

from __future__ import annotations

from ...model import Never, Reference, Rules
from ..naming.words import snake
from .code import DynamicScope, Function, Kind, Module, ValueLocation, Writer, entered
from .scalars import is_scalar, write_scalar


def write_value(out: Writer, rules: Rules, location: ValueLocation) -> None:
    """The checks of a value that is there: in place, or by a call."""
    rules, env = resolve(out.module, rules, out.env)
    if not rules.checks:
        return
    if is_scalar(rules) and not has_module(out.module, rules):
        write_scalar(out, rules, location)
    elif isinstance(rules.checks[0], Never):
        out.violation(location, "false", "False", rules)
    else:
        out.merge(
            location, f"{function_for(out.module, rules, env)}({location.variable})"
        )


def has_module(module: Module, rules: Rules) -> bool:
    """Whether a schema has a validator module, other than where this is asked."""
    around = module.around
    return rules.id in around.modules and rules.id in around.table


def write_call(out: Writer, rules: Rules, location: ValueLocation) -> None:
    """The checks of a value by a call, whatever they are.

    What applies to the same value as its parent must not be checked in place: a type
    checker holds it for a value of the parent's type by then.
    """
    rules, env = resolve(out.module, rules, out.env)
    if rules.checks:
        out.merge(
            location, f"{function_for(out.module, rules, env)}({location.variable})"
        )


def function_of(out: Writer, rules: Rules) -> str:
    """The function that checks the rules from where `out` stands."""
    rules, env = resolve(out.module, rules, out.env)
    return function_for(out.module, rules, env)


def function_for(
    module: Module,
    rules: Rules,
    env: DynamicScope,
    kind: Kind = Kind.CHECK,
    parameter: str = "value: Json",
    own: bool = True,
) -> str:
    """The function for resolved rules: another module's, or one that is written here."""
    env = module.around.bindings(env, rules)
    if kind is Kind.CHECK and _is_named(module, rules, env):
        if rules.id == module.here:
            return "check"
        name = module.around.modules[rules.id]
        module.siblings.add(name)
        return f"{name}.check"
    for function in module.functions:
        same = (function.rules.id, function.env, function.kind, function.own)
        if same == (rules.id, env, kind, own) and function.part is None:
            return function.name
    name = _private_name(module, rules, kind)
    made = Function(name, rules, env, kind, parameter=parameter, own=own)
    module.functions.append(made)
    return name


def _is_named(module: Module, rules: Rules, env: DynamicScope) -> bool:
    """Whether the schema's own module checks just this."""
    around = module.around
    if rules.id not in around.modules or rules.id not in around.table:
        return rules.id == module.here and not env
    return not env or env == entered((), rules)


def resolve(
    module: Module, rules: Rules, env: DynamicScope = ()
) -> tuple[Rules, DynamicScope]:
    """What rules that only refer refer to, and the bindings there."""
    seen: set[str] = set()
    while len(rules.checks) == 1 and isinstance(check := rules.checks[0], Reference):
        env = entered(env, rules)
        rules = target_of(module, check, env)
        if rules.id in seen:
            return Rules(rules.id, ()), env  # refers to itself: it demands nothing
        seen.add(rules.id)
    return rules, env


def target_of(module: Module, reference: Reference, env: DynamicScope) -> Rules:
    """The schema that a reference leads to (JSON Schema 2020-12, 8.2.3.2)."""
    target = reference.target
    if reference.anchor is not None:
        target = dict(env).get(reference.anchor, target)
    return module.around.table[target]


def _private_name(module: Module, rules: Rules, kind: Kind) -> str:
    """After the place below the module's schema: `_properties_address`."""
    place = rules.id.removeprefix(module.here).replace("~1", "/")
    name = f"_{snake(place, 'schema')}"
    if kind is not Kind.CHECK:
        name = f"{name}_{kind.value}"
    taken = {function.name for function in module.functions}
    while name in taken:
        name += "_"
    return name
