"""The runtime's modules as the generator loads them."""

from __future__ import annotations

import importlib
from types import ModuleType


def load(name: str) -> ModuleType:
    """A module of the runtime by its path from there: `json.formats`."""
    return importlib.import_module(f"runtime.{name}")
