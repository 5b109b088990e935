from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class SearchRequestRange:
    """`#/paths/~1search/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/range`."""

    low: int | None = None
    high: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
