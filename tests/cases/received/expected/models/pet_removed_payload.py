from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID


@dataclass(slots=True, kw_only=True)
class PetRemovedPayload:
    """`#/components/pathItems/Removed/post/requestBody/content/application~1json/schema`."""

    type: Literal["removed"] = "removed"
    id: UUID
    at: dt.datetime | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
