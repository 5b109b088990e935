"""Modules of validators/ for parameters: one for operations with equal parameters.

What several of them check alike of one parameter is in a module of its own, below
validators/parameters/, where that is less code. Twilio's account SID has 20 lines in 80
modules otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ...model import Api, Id, Operation, Parameter
from ...records import dataclass
from ..checks import ModuleContext
from ..checks.parameters import (
    PARAMETERS,
    Key,
    SharedCheck,
    write_parameter,
    write_parameters,
)
from ..naming.names import Names
from ..naming.validators import parameter_module_names
from ..source.prose import docstring, one_paragraph
from .page import EmptyView, Page, View
from .validators import ValidatorView, module_page

_CALL = 3
"""Lines of a call of a shared check, and of its import."""
_HEAD = 9
"""Lines of a module before and after its check."""

_Text = tuple[View, tuple[View, ...]]
"""All that is printed of a module, without its docstring: equal for equal checks."""


@dataclass(slots=True)
class _Common:
    """Equal checks of one parameter of several operations."""

    parameter: Parameter
    """Of the first operation."""
    page: Page
    lines: int
    users: dict[Id, Mapping[tuple[str, str], Id]]
    """Where the schema of each operation's parameter is."""

    @property
    def is_shorter(self) -> bool:
        """Whether a module of its own is less code than the check in each operation's."""
        apart = _HEAD + self.lines + _CALL * len(self.users)
        return apart < self.lines * len(self.users)


@dataclass(frozen=True, slots=True)
class _Group:
    """Operations with equal parameters."""

    page: Page
    """Without checks in other modules."""
    operations: list[Operation]


class ParameterChecks:
    """The checks of parameters. Equal ones have the name of the first operation."""

    def __init__(self, api: Api, names: Names, context: ModuleContext) -> None:
        self.modules: dict[Id, str] = {}
        """The module for each operation that has parameters."""
        self._names = names
        self._context = context
        self._groups: dict[_Text, _Group] = {}
        for operation in sorted(api.operations, key=lambda one: one.id):
            if operation.parameters:
                name = names.parameters[operation.id]
                module = write_parameters(context, operation, {})
                page = module_page(f"validators/{name}.py", "", module)
                key = (page.view, page.parts)
                group = self._groups.setdefault(key, _Group(page, []))
                group.operations.append(operation)
                self.modules[operation.id] = names.parameters[group.operations[0].id]

    def pages(self) -> Iterator[Page]:
        common = self._common()
        modules = parameter_module_names(
            [(one.parameter, next(iter(one.users))) for one in common],
            self._names.parameters,
        )
        shared: dict[Id, dict[Key, SharedCheck]] = {}
        for one, name in zip(common, modules):
            parameter = one.parameter
            for user, places in one.users.items():
                checks = shared.setdefault(user, {})
                check = SharedCheck(name, places)
                checks[parameter.location, parameter.name] = check
            text = f"The {parameter.location.value} parameter {one_paragraph(parameter.name)}."
            page = replace(one.page, path=f"{PARAMETERS}/{name}.py")
            yield replace(page, view=_titled(page.view, text))
        if common:
            text = "Checks that the parameters of several operations have in common."
            yield Page(f"{PARAMETERS}/__init__.py", EmptyView(docstring(text, 0)))
        for group in self._groups.values():
            first, *others = group.operations
            plural = "s" if len(others) > 1 else ""
            more = f" and {len(others)} other operation{plural}" if others else ""
            text = f"Parameters of `{self._names.methods[first.id]}`{more}."
            page = group.page
            if first.id in shared:
                module = write_parameters(self._context, first, shared[first.id])
                page = module_page(page.path, "", module)
            yield replace(page, view=_titled(page.view, text))

    def _common(self) -> list[_Common]:
        """The checks that are worth a module, in the order of their operations."""
        found: dict[_Text, _Common] = {}
        for group in self._groups.values():
            first = group.operations[0]
            for parameter in first.parameters:
                module = write_parameter(self._context, first, parameter)
                page = module_page(f"{PARAMETERS}/", "", module)
                one = found.setdefault(
                    (page.view, page.parts),
                    _Common(parameter, page, len(module.functions[0].lines), {}),
                )
                one.users[first.id] = dict(module.places)
        return [one for one in found.values() if one.is_shorter]


def _titled(view: View, text: str) -> ValidatorView:
    assert isinstance(view, ValidatorView)
    return replace(view, docstring=docstring(text, 0))
