from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from .entries import Entries
    from .folder import Folder

Entry: TypeAlias = "Folder | str | Entries"
"""`#/components/schemas/Entry`."""
