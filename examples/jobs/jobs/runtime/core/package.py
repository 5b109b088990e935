"""The name that the generated package is imported by, for modules that are found late."""

from __future__ import annotations

__all__ = ["PACKAGE"]

PACKAGE = (__package__ or "").rpartition(".runtime.")[0]
