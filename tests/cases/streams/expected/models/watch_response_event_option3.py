from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .watch_response_event_option3_data import WatchResponseEventOption3Data


@dataclass(slots=True, kw_only=True)
class WatchResponseEventOption3:
    """`#/paths/~1watch/get/responses/200/content/text~1event-stream/itemSchema/oneOf/2`."""

    event: Literal["addJson"] = "addJson"
    data: WatchResponseEventOption3Data | None = None
    retry: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
