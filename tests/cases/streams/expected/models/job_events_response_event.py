"""The model JobEventsResponseEvent."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.fields import no_extra

if TYPE_CHECKING:
    from .progress import Progress

Event = Literal["progress", "done"]


@dataclass(slots=True, kw_only=True)
class JobEventsResponseEvent:
    """`#/paths/~1jobs~1{id}~1events/get/responses/200/content/text~1event-stream/itemSchema`."""

    id: str | None = None
    event: Event | None = None
    data: Progress
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
