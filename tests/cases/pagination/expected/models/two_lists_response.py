from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class TwoListsResponse:
    """Response 200 of `GET /two-lists`."""

    next_cursor: str | None = None
    a: list[Any] | None = None
    b: list[Any] | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
