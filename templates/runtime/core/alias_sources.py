"""The texts of recursive aliases, for the comparison of responses with annotations.

A module of its own, so that only packages with such an alias have code that makes one.
"""

from __future__ import annotations

__all__ = ["SOURCES"]

SOURCES: dict[str, tuple[str, str]] = {}
"""The strings that recursive aliases are made of, by name; and their modules."""
