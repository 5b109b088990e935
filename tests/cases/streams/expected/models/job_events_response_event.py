from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .progress import Progress

Event = Literal["progress", "done"]


@dataclass(slots=True, kw_only=True)
class JobEventsResponseEvent:
    """JobEvent"""

    id: str | None = None
    event: Event | None = None
    data: Progress
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
