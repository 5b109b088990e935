from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .pet import Pet


@dataclass(slots=True, kw_only=True)
class PetAdded:
    """`#/components/schemas/PetAdded`."""

    type: Literal["added"] = "added"
    pet: Pet
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
