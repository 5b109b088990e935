from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID

    from .progress import Progress
    from .state import State


@dataclass(slots=True, kw_only=True)
class Job:
    """`#/components/schemas/Job`."""

    id: UUID
    image: str
    state: State
    priority: int | None = None
    note: str | None | Unset = UNSET
    created_at: dt.datetime
    progress: Progress | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
