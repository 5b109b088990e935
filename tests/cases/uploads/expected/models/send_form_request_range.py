from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class SendFormRequestRange:
    """`#/paths/~1forms/post/requestBody/content/multipart~1form-data/schema/properties/range`."""

    low: int | None = None
    high: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
