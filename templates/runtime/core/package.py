"""The import name of the generated package, to import its modules by name."""

from __future__ import annotations

__all__ = ["PACKAGE"]

PACKAGE = (__package__ or "").rpartition(".runtime.")[0]
