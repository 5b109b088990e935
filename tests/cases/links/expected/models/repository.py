from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .user import User


@dataclass(slots=True, kw_only=True)
class Repository:
    """`#/components/schemas/repository`."""

    slug: str | None = None
    owner: User | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
