"""The checks of an operation's parameters: one function for all of them.

It takes `{"path": {...}, "query": {...}, "header": {...}, "cookie": {...}}`: JSON data by
wire name. A pointer into it gives location and name: `/path/AccountSid`. It also takes the
operation's pointer, so that operations with equal parameters share it. What many
operations check alike of one parameter is a function in a module of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...model import (
    AppliesTo,
    Id,
    JsonType,
    Location,
    Operation,
    Parameter,
    Properties,
    Rules,
)
from ...records import dataclass
from .code import Function, Module, ModuleContext, Writer
from .functions import write_queued
from .locations import ValueLocation
from .registry import spec_of
from .scalars import write_group

PARAMETERS = "validators/parameters"
"""The folder of the checks of single parameters."""


Key = tuple[Location, str]
"""Location and name, by which an operation has a parameter once."""


@dataclass(frozen=True, slots=True)
class SharedCheck:
    """The check of one parameter of an operation, in a module of its own."""

    module: str
    """In `PARAMETERS`."""
    places: Mapping[tuple[str, str], Id]
    """Of this operation's parameter, as `Module.places`."""


def write_parameters(
    context: ModuleContext, operation: Operation, shared: Mapping[Key, SharedCheck]
) -> Module:
    """The module with `check(value, here)` for the parameters and every function it calls.

    The parameters in `shared` are checked by other modules.
    """
    module = Module(operation.id, context, spec_of, root="here", is_of_operation=True)
    whole = "value: dict[str, dict[str, Json]], here: str"
    function = Function("check", Rules(operation.id, ()), parameter=whole)
    module.add(function)
    out = Writer(module, function)
    for location in Location:
        parameters = [p for p in operation.parameters if p.location is location]
        mark = len(function.lines)
        own: list[Parameter] = []
        for parameter in parameters:
            check = shared.get((location, parameter.name))
            if check is None:
                own.append(parameter)
                continue
            module.places.update(check.places)
            other = module.sibling(f"{PARAMETERS}.{check.module}")
            arguments = [location.value, module.root]
            if check.places:
                arguments.append(module.at)
            out.merge(ValueLocation("value"), f"{other}.check({', '.join(arguments)})")
        _write(out, operation, own, location)
        if len(function.lines) > mark:
            line = f'    {location.value} = value["{location.value}"]'
            function.lines.insert(mark, line)
    module.root = "HERE"
    write_queued(module, start=1)
    return module


def write_parameter(
    context: ModuleContext, operation: Operation, parameter: Parameter
) -> Module:
    """The module with `check(path, here, at)` for one parameter, here one in the path.

    It has no `at` where it reports no place of an operation's own.
    """
    module = Module(operation.id, context, spec_of, root="here", at="at")
    location = parameter.location
    arguments = f"{location.value}: dict[str, Json], here: str"
    function = Function("check", Rules(operation.id, ()), parameter=arguments)
    module.add(function)
    _write(Writer(module, function), operation, [parameter], location)
    if module.places:
        function.parameter += ", at: str"
    module.root = "HERE"
    write_queued(module, start=1)
    return module


def _write(
    out: Writer, operation: Operation, parameters: list[Parameter], location: Location
) -> None:
    rules = Rules(f"{operation.id}/parameters", (_properties(parameters),))
    there = ValueLocation(location.value, location=location.value)
    write_group(out, rules, there, AppliesTo.OBJECT, (JsonType.OBJECT,))


def _properties(parameters: list[Parameter]) -> Properties:
    return Properties(
        properties=tuple((p.name, p.rules) for p in parameters),
        required=tuple(p.name for p in parameters if p.required),
        patterns=(),
        additional=None,
    )
