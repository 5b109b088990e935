from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .search_request_range import SearchRequestRange


@dataclass(slots=True, kw_only=True)
class SearchRequest:
    """Body of `POST /search`."""

    tags: list[str] | None = None
    exploded: list[int] | None = None
    range: SearchRequestRange | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
