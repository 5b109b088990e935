"""How a value is checked: in place, or by a function.

Scalars and lists of scalars are checked in their parent's function, because one function
per schema takes 2.7 times as long. Everything else gets a function of its own, in its own
module if the schema has one.
"""

from __future__ import annotations

from dataclasses import replace

from ...model import AllOf, DynamicScope, Id, Reference, Rules, entered
from ..naming.words import snake
from .code import (
    Function,
    FunctionKind,
    Module,
    ModuleContext,
    Writer,
)
from .locations import ValueLocation
from .scalars import is_never, is_scalar, write_scalar


def write_value(out: Writer, rules: Rules, location: ValueLocation) -> None:
    """The checks of a value that is present: in place, or by a call."""
    rules, scope = resolve(out.module.context, rules, out.scope)
    if not rules.checks:
        return
    if is_scalar(out.module, rules) and not has_module(out.module, rules):
        write_scalar(out, rules, location)
    elif is_never(rules):
        out.violation(location, "false", "False", rules)
    else:
        _write_call(out, rules, scope, location)


def has_module(module: Module, rules: Rules) -> bool:
    """Whether a schema has a validator module of its own."""
    context = module.context
    return rules.id in context.modules and rules.id in context.table


def write_call(out: Writer, rules: Rules, location: ValueLocation) -> None:
    """The checks of a value by a call, whatever they are.

    A schema for the same value as its parent is not checked in place: by then, a type
    checker has narrowed the value to the parent's type.
    """
    rules, scope = resolve(out.module.context, rules, out.scope)
    if rules.checks:
        _write_call(out, rules, scope, location)


def _write_call(
    out: Writer, rules: Rules, scope: DynamicScope, location: ValueLocation
) -> None:
    function = function_for(out.module, rules, scope)
    out.merge(location, f"{function}({location.variable})", rules.secret)


def function_of(out: Writer, rules: Rules) -> str:
    """The function that checks the rules, as `out` calls it."""
    rules, scope = resolve(out.module.context, rules, out.scope)
    return function_for(out.module, rules, scope)


def function_for(
    module: Module,
    rules: Rules,
    scope: DynamicScope,
    kind: FunctionKind = FunctionKind.CHECK,
    parameter: str = "value: Json",
    asking: Id | None = None,
) -> str:
    """The function for resolved rules: another module's, or one that is written here."""
    if kind is FunctionKind.CHECK and is_at_place(rules):
        return _at_place(module, rules)
    scope = module.context.bindings(scope, rules)
    if kind is FunctionKind.CHECK and _is_public(module, rules, scope):
        if rules.id == module.here:
            return "check"
        return f"{module.sibling(module.context.modules[rules.id])}.check"
    name = _private_name(module, rules, kind)
    return module.add(Function(name, rules, scope, kind, None, parameter, asking))


def is_at_place(rules: Rules) -> bool:
    """Whether the check of what stands here is in another module."""
    check = rules.checks[0] if len(rules.checks) == 1 else None
    return isinstance(check, Reference) and check.at_place


def _at_place(module: Module, rules: Rules) -> str:
    """The function of another module, with the pointers of this place."""
    target = next(c.target for c in rules.checks if isinstance(c, Reference))
    name = module.sibling(module.context.modules[target])
    if target == rules.id:
        return f"{name}.check"
    moved = module.need("validation.moved", "moved")
    place = module.schema_constant(rules.id)
    return module.constant("CHECK", f"{moved}({name}, {place})")


def _is_public(module: Module, rules: Rules, scope: DynamicScope) -> bool:
    """Whether a module's `check` is the function for the rules in this scope."""
    if not has_module(module, rules):
        return rules.id == module.here and not scope
    return not scope or scope == entered((), rules)


def resolve(
    context: ModuleContext, rules: Rules, scope: DynamicScope = ()
) -> tuple[Rules, DynamicScope]:
    """The rules that a reference leads to, and the scope there; others as they are.

    What a secret place refers to is secret. `allOf: [{$ref: ...}, {description: ...}]` leads
    to its only member that has checks.
    """
    seen: set[str] = set()
    secret = rules.secret
    while (following := _only_check(context, rules, scope)) is not None:
        rules, scope = following
        if rules.id in seen:
            return Rules(rules.id, ()), scope  # refers to itself: allows every value
        seen.add(rules.id)
        secret = secret or rules.secret
    if secret and not rules.secret:
        rules = replace(rules, secret=True)
    return rules, scope


def _only_check(
    context: ModuleContext, rules: Rules, scope: DynamicScope
) -> tuple[Rules, DynamicScope] | None:
    """The other rules that say all that these do, with the scope there."""
    match rules.checks:
        # The place of a copy is needed, for the pointers of failures.
        case (Reference(at_place=False) as check,):
            scope = entered(scope, rules)
            return target_of(context, check, scope), scope
        case (AllOf(members),) if rules.id not in context.table:
            checked = [member for member in members if member.checks]
            if len(checked) == 1:
                return checked[0], entered(scope, rules)
        case _:
            pass
    return None


def target_of(
    context: ModuleContext, reference: Reference, scope: DynamicScope
) -> Rules:
    """The schema that a reference leads to (JSON Schema 2020-12, 8.2.3.2)."""
    target = reference.target
    if reference.anchor is not None:
        target = dict(scope).get(reference.anchor, target)
    return context.table[target]


def _private_name(module: Module, rules: Rules, kind: FunctionKind) -> str:
    """A name after the pointer below the module's schema: `_properties_address`."""
    place = rules.id.removeprefix(module.here).replace("~1", "/")
    name = f"_{snake(place, 'schema')}"
    return name if kind is FunctionKind.CHECK else f"{name}_{kind.value}"
