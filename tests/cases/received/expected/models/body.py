from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .pet import Pet

Type = Literal["sold", "returned"]


@dataclass(slots=True, kw_only=True)
class Body:
    """`#/components/schemas/Body`."""

    type: Type
    pet: Pet | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
