from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from .thing import Thing

Things: TypeAlias = list["Thing"]
"""`#/components/schemas/Things`."""
