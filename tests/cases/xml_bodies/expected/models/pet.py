from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    import datetime as dt

    from .category import Category
    from .tag import Tag

Status = Literal["available", "sold"]


@dataclass(slots=True, kw_only=True)
class Pet:
    """`#/components/schemas/Pet`."""

    id: int | None = None
    name: str
    category: Category | None = None
    photo_urls: list[str]
    tags: list[Tag] | None = None
    born: dt.date | None = None
    status: Status | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
