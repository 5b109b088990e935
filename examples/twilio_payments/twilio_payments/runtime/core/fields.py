"""Defaults of model fields."""

from __future__ import annotations

from typing import Any


def no_extra() -> dict[str, Any]:
    """An empty dict of its own for each object."""
    return {}
