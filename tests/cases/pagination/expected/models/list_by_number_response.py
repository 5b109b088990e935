from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class ListByNumberResponse:
    """Response 200 of `GET /numbers/{kind}`."""

    total_pages: int | None = None
    data: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
