"""The checks of an operation's parameters: one function for all of them.

It takes `{"path": {...}, "query": {...}, "header": {...}, "cookie": {...}}`, JSON data by
wire name, so a pointer into it tells location and name: `/path/AccountSid`.
"""

from __future__ import annotations

from ...model import Location, Operation, Parameter, Properties, Rules
from .code import Function, Module, ValueLocation, Writer
from .functions import write_queued
from .objects import write_object


def write_parameters(module: Module, operation: Operation) -> None:
    """Writes `check(value)` for the parameters, and every function that it calls."""
    whole = "value: dict[str, dict[str, Json]]"
    function = Function("check", Rules(operation.id, ()), parameter=whole)
    module.functions.append(function)
    out = Writer(module, function)
    for location in Location:
        parameters = [p for p in operation.parameters if p.location is location]
        rules = Rules(f"{operation.id}/parameters", (_properties(parameters),))
        mark = len(function.lines)
        write_object(out, rules, ValueLocation(location.value, location=location.value))
        if len(function.lines) > mark:
            line = f'    {location.value} = value["{location.value}"]'
            function.lines.insert(mark, line)
    write_queued(module, start=1)


def _properties(parameters: list[Parameter]) -> Properties:
    return Properties(
        properties=tuple((p.name, p.rules) for p in parameters),
        required=tuple(p.name for p in parameters if p.required),
        patterns=(),
        additional=None,
    )
