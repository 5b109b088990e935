"""The names that every generated package exports, and how a program imports a model."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..runtime_files import public_classes

_MODULES: Mapping[str, tuple[str, ...]] = {
    "client": ("AsyncClient", "Client"),
    "runtime.http.options": ("RequestOptions",),
    "runtime.http.retry": ("Retry",),
    "runtime.http.timeouts": ("Timeout",),
    "runtime.core.unset": ("UNSET", "Unset"),
    "runtime.validation.violations": ("Violation",),
}


@cache
def always_exported() -> Mapping[str, str]:
    """The modules of these names, which take precedence over models."""
    every = {**_MODULES, "runtime.errors": public_classes("runtime/errors.py")}
    return {name: module for module, names in every.items() for name in names}
