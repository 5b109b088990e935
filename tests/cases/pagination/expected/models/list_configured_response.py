from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .inner_ import Inner


@dataclass(slots=True, kw_only=True)
class ListConfiguredResponse:
    """Response 200 of `GET /configured`."""

    count: int | None = None
    inner: Inner | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
