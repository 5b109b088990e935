from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .owner import Owner


@dataclass(slots=True, kw_only=True)
class Dog:
    """`#/components/schemas/Dog`."""

    pet_type: str
    owner: Owner | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
