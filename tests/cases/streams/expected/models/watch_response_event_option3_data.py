from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class WatchResponseEventOption3Data:
    """`#/paths/~1watch/get/responses/200/content/text~1event-stream/itemSchema/oneOf/2/properties/data/contentSchema`."""

    foo: int
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
