"""The checks of an operation's parameters: one function for all of them.

It takes the operation's pointer, so that operations with equal parameters share it, and `{"path": {...}, "query": {...}, "header": {...}, "cookie": {...}}`: JSON data by
wire name. A pointer into it gives location and name: `/path/AccountSid`.
"""

from __future__ import annotations

from ...model import (
    AppliesTo,
    JsonType,
    Location,
    Operation,
    Parameter,
    Properties,
    Rules,
)
from .code import Function, Module, ModuleContext, Writer
from .functions import write_queued
from .locations import ValueLocation
from .registry import spec_of
from .scalars import write_group


def write_parameters(context: ModuleContext, operation: Operation) -> Module:
    """The module with `check(value)` for the parameters and every function it calls."""
    module = Module(operation.id, context, spec_of, root="here")
    whole = "value: dict[str, dict[str, Json]], here: str"
    function = Function("check", Rules(operation.id, ()), parameter=whole)
    module.functions.append(function)
    out = Writer(module, function)
    for location in Location:
        parameters = [p for p in operation.parameters if p.location is location]
        rules = Rules(f"{operation.id}/parameters", (_properties(parameters),))
        there = ValueLocation(location.value, location=location.value)
        mark = len(function.lines)
        write_group(out, rules, there, AppliesTo.OBJECT, (JsonType.OBJECT,))
        if len(function.lines) > mark:
            line = f'    {location.value} = value["{location.value}"]'
            function.lines.insert(mark, line)
    module.root = "HERE"
    write_queued(module, start=1)
    return module


def _properties(parameters: list[Parameter]) -> Properties:
    return Properties(
        properties=tuple((p.name, p.rules) for p in parameters),
        required=tuple(p.name for p in parameters if p.required),
        patterns=(),
        additional=None,
    )
