"""Packages that import a name's module only when the name is used (PEP 562).

Modules of one package that use each other import each other late, too: schemas refer to
schemas in chains and rings, and importing all of a chain at once would be as deep as it is
long.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

__all__ = ["late", "lazy"]


def lazy(
    package: str, exports: dict[str, str]
) -> tuple[Callable[[str], object], Callable[[], list[str]], list[str]]:
    """`__getattr__`, `__dir__` and `__all__` for the package called `package`.

    `exports` says which submodule has each name. A name that was used once is kept in
    the package, so that it costs a plain look-up from then on.
    """

    module = late(package)

    def __getattr__(name: str) -> object:
        submodule = exports.get(name)
        if submodule is None:
            return module(name)
        value: object = getattr(import_module(f".{submodule}", package), name)
        vars(sys.modules[package])[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*vars(sys.modules[package]), *exports})

    return __getattr__, __dir__, sorted(exports)


def late(package: str) -> Callable[[str], object]:
    """`__getattr__` for the package called `package`: its modules, not yet imported."""

    def __getattr__(name: str) -> object:
        if name.startswith("__") or find_spec(f"{package}.{name}") is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found = _LateModule(f"{package}.{name}")
        return vars(sys.modules[package]).setdefault(name, found)

    return __getattr__


class _LateModule:
    """Stands for a module until something of it is used; what was used once is kept."""

    def __init__(self, name: str) -> None:
        self.__name__ = name

    def __getattr__(self, name: str) -> object:
        value: object = getattr(import_module(self.__name__), name)
        setattr(self, name, value)
        return value

    def __dir__(self) -> list[str]:
        """What a prompt completes."""
        return dir(import_module(self.__name__))

    def __repr__(self) -> str:
        return f"<module {self.__name__!r}>"
