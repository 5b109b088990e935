from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    from .pet import Pet


@dataclass(slots=True, kw_only=True)
class PetList:
    """`#/components/schemas/PetList`."""

    pets: list[Pet] | None = None
    next_page_token: str | None | Unset = UNSET
    has_more: bool | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
