"""validators/<name>.py of parameters: one module for operations with equal parameters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...model import Api, Id
from ..checks import ModuleContext, write_parameters
from ..naming.names import Names
from ..source.literals import docstring
from .page import Page, View
from .validators import ValidatorView, module_page


class ParameterChecks:
    """The checks of parameters. Equal ones have the name of the first operation."""

    def __init__(self, api: Api, names: Names, context: ModuleContext) -> None:
        self.modules: dict[Id, str] = {}
        """The module for each operation that has parameters."""
        self._pages: dict[object, Page] = {}
        self._users: dict[object, list[str]] = {}
        first: dict[object, str] = {}
        for operation in sorted(api.operations, key=lambda one: one.id):
            if operation.parameters:
                module = write_parameters(context, operation)
                path = f"validators/{names.parameters[operation.id]}.py"
                page = module_page(path, "", module)
                key = (page.view, page.parts)
                self.modules[operation.id] = first.setdefault(
                    key, names.parameters[operation.id]
                )
                self._pages.setdefault(key, page)
                request = f"{operation.method} {operation.path}"
                self._users.setdefault(key, []).append(request)

    def pages(self) -> Iterator[Page]:
        for key, page in self._pages.items():
            request, *others = self._users[key]
            more = f" and {len(others)} other operations" if others else ""
            text = f"Parameters of {request}{more}."
            yield replace(page, view=_titled(page.view, text))


def _titled(view: View, text: str) -> ValidatorView:
    assert isinstance(view, ValidatorView)
    return replace(view, docstring=docstring(text, 0))
