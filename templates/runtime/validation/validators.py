"""The public functions of `validators`: made from the checks, at their first use."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

from ..core.check_results import Found
from ..core.json_data import Json
from ..core.lazy import late
from .moved import moved
from .violations import Violation, run

__all__ = ["lazy_validators"]

Validator = Callable[[object], list[Violation]]


def lazy_validators(
    package: str, modules: dict[str, str]
) -> tuple[Callable[[str], object], Callable[[], list[str]], list[str]]:
    """`__getattr__`, `__dir__` and `__all__` for `validators`, called `package`.

    `modules` maps the name of each validator to the module that has the check, and to
    the schema's place, if that is not the module's.
    """

    module = late(package)
    root = package.rpartition(".")[0]

    def __getattr__(name: str) -> object:
        if name not in modules:
            return module(name)
        path, _, place = modules[name].partition(" ")
        checked: Any = import_module(f"{root}.{path}")
        check = moved(checked, place) if place else checked.check
        made = _validator(package, name, check)
        vars(sys.modules[package])[name] = made
        return made

    def __dir__() -> list[str]:
        return sorted({*vars(sys.modules[package]), *modules})

    return __getattr__, __dir__, sorted(modules)


def _validator(package: str, name: str, check: Callable[[Json], Found]) -> Validator:
    def validate(value: object) -> list[Violation]:
        """Return every violation in JSON data or a model."""
        return run(check, value)

    validate.__module__ = package
    validate.__name__ = validate.__qualname__ = name
    return validate
