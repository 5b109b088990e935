"""Defaults of model fields."""

from __future__ import annotations

from typing import Any


def no_extra() -> dict[str, Any]:
    """A new empty dict for each object."""
    return {}
