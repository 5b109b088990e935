from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from .entry_ import Entry

Entries: TypeAlias = list["Entry"]
"""`#/components/schemas/Entries`."""
