from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from .thing import Thing

ByName: TypeAlias = dict[str, "Thing"]
"""`#/components/schemas/ByName`."""
