from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class WatchResponseEventOption2:
    """`#/paths/~1watch/get/responses/200/content/text~1event-stream/itemSchema/oneOf/1`."""

    event: Literal["addInt64"] = "addInt64"
    data: str | None = None
    """Format int64"""

    retry: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
