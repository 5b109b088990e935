"""Modules that are run in this process without being written to disk.

The client's own code judges and encodes the examples of reference pages. Its modules are
compiled when something imports them, and `sys.modules` has none of them afterwards.
"""

from __future__ import annotations

import builtins
import sys
import typing
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from types import ModuleType
from typing import Any

TextOf = Callable[[str], "str | None"]
"""The source of a file, by its path in the package: `runtime/core/urls.py`; None if there
is no such file."""

_numbers = count(1)


class InMemory:
    """A package whose modules are made from texts when they are needed."""

    def __init__(self, text_of: TextOf) -> None:
        self._text_of = text_of
        self._name = f"openapi_gen_in_memory_{next(_numbers)}"
        self._modules: dict[str, ModuleType] = {}
        self._builtins = {**vars(builtins), "__import__": self._import}

    def load(self, name: str) -> Any:
        """The module of a name in the package, such as `runtime.core.urls`.

        Raises ModuleNotFoundError if there is none.
        """
        return self._load(f"{self._name}.{name}" if name else self._name)

    def _load(self, full: str) -> ModuleType:
        known = self._modules.get(full)
        if known is not None:
            return known
        path = full.removeprefix(self._name).removeprefix(".").replace(".", "/")
        text = self._text_of(f"{path}.py") if path else ""
        is_package = text is None or not path
        if text is None:
            text = self._text_of(f"{path}/__init__.py")
        if text is None:
            raise ModuleNotFoundError(f"no module {path!r} in memory", name=full)
        parent, _, own = full.rpartition(".")
        above = self._load(parent) if parent else None
        module = self._run(full, text, full if is_package else parent)
        if above is not None:
            setattr(above, own, module)
        return module

    def _run(self, full: str, text: str, package: str) -> ModuleType:
        module = ModuleType(full)
        vars(module).update(__package__=package, __builtins__=self._builtins)
        code = compile(text, f"<{full}>", "exec", dont_inherit=True)
        self._modules[full] = module
        try:
            with _registered(full, module):
                exec(code, vars(module))
        except BaseException:
            del self._modules[full]
            raise
        return module

    def _import(
        self,
        name: str,
        globals: Mapping[str, Any] | None = None,
        locals: Mapping[str, Any] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        """`__import__` of the modules: relative imports are those of the package."""
        if level == 0 or globals is None:
            return builtins.__import__(name, globals, locals, fromlist or (), level)
        folder = str(globals["__package__"]).split(".")
        parts = folder[: len(folder) - level + 1]
        module = self._load(".".join([*parts, *filter(None, [name])]))
        for one in fromlist or ():
            if not hasattr(module, one):
                self._load(f"{module.__name__}.{one}")
        return module


@contextmanager
def _registered(name: str, module: ModuleType) -> Generator[None]:
    """Puts a module into `sys.modules`, where dataclasses look for it."""
    sys.modules[name] = module
    try:
        yield
    finally:
        del sys.modules[name]
        # `typing` keeps every function that `overload` decorates, and with the function
        # the package. `typing.clear_overloads` would clear the whole process.
        getattr(typing, "_overload_registry", {}).pop(name, None)
