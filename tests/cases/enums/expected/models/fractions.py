from __future__ import annotations

from typing import TypeAlias

Fractions: TypeAlias = float
"""Python has no literal of a float."""
