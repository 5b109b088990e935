from __future__ import annotations

from dataclasses import dataclass

from ..runtime.core.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class UpdateJobRequest:
    """JobChanges"""

    priority: int | None = None
    note: str | None | Unset = UNSET
    """null deletes the note."""
