from __future__ import annotations

from typing import TypeAlias

Untyped: TypeAlias = float
"""`#/components/schemas/Untyped`."""
