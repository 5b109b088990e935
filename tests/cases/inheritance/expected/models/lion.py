from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .any_animal import AnyAnimal


@dataclass(slots=True, kw_only=True)
class Lion:
    """`#/components/schemas/Lion`."""

    kind: str
    friend: AnyAnimal | None = None
    lives: int | None = None
    mane: bool | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
