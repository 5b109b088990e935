from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class WatchResponseEventOption1:
    """`#/paths/~1watch/get/responses/200/content/text~1event-stream/itemSchema/oneOf/0`."""

    event: Literal["addString"] = "addString"
    data: str | None = None
    retry: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
