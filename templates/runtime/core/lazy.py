"""Packages that import a module when one of its names is first used (PEP 562).

Modules of one package also import each other this way. Schemas refer to each other in
long chains and cycles; importing a whole chain at once could exceed the recursion limit.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from types import MappingProxyType, ModuleType

from .clients import RUNTIME

__all__ = ["LateModule", "late", "lazy"]


def lazy(
    package: str,
    exports: dict[str, str],
    aliases: Mapping[str, str] = MappingProxyType({}),
    conversion: Callable[[str, str, str], object] | None = None,
    others: ModuleType | None = None,
) -> tuple[Callable[[str], object], Callable[[], list[str]], list[str]]:
    """`__getattr__`, `__dir__` and `__all__` for the package called `package`.

    `exports` maps each name to its submodule, and another name of something to
    `submodule:original`; a module below `runtime` is one of the runtime, wherever that is.
    Each of `aliases` has the functions `<name>_from_dict` and
    `<name>_from_json`, which are methods of what `conversion` returns for the package, the
    alias and its submodule. All names of the package `others` are exported, too. A name is
    stored in the package at its first use; from then on it is an ordinary attribute.
    """

    module = late(package)
    functions = {f"{a}_from_{form}": a for a in aliases for form in ("dict", "json")}
    inherited: frozenset[str] = frozenset(others.__all__ if others is not None else ())
    exported = sorted({*exports, *functions, *inherited})

    def __getattr__(name: str) -> object:
        value: object
        if name in exports:
            path, _, original = exports[name].partition(":")
            value = getattr(_imported(path, package), original or name)
        elif name in functions and conversion is not None:
            alias = aliases[functions[name]]
            value = getattr(
                conversion(package, alias, exports[alias]), f"from_{name[-4:]}"
            )
        elif name in inherited:
            value = getattr(others, name)
        else:
            return module(name)
        vars(sys.modules[package])[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*vars(sys.modules[package]), *exported})

    return __getattr__, __dir__, exported


def _imported(path: str, package: str) -> ModuleType:
    """The module of a path from the package; the runtime need not be inside of it."""
    head, _, inside = path.lstrip(".").partition(".")
    if head == "runtime" and inside:
        return import_module(f"{RUNTIME}.{inside}")
    return import_module(f".{path}", package)


def late(package: str) -> Callable[[str], object]:
    """`__getattr__` for the package called `package`: modules imported when used."""

    def __getattr__(name: str) -> object:
        path = f"{package}.{name}"
        spec = None if name.startswith("__") else find_spec(path)
        if spec is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        if spec.submodule_search_locations is not None:
            return import_module(path)  # a package, which imports its modules when used
        return vars(sys.modules[package]).setdefault(name, LateModule(path))

    return __getattr__


class LateModule:
    """A proxy that imports its module at the first use of an attribute."""

    def __init__(self, name: str) -> None:
        self.__name__ = name

    def __getattr__(self, name: str) -> object:
        value: object = getattr(import_module(self.__name__), name)
        setattr(self, name, value)
        return value

    def __dir__(self) -> list[str]:
        """For completion in interactive sessions."""
        return dir(import_module(self.__name__))

    def __repr__(self) -> str:
        return f"<module {self.__name__!r}>"
