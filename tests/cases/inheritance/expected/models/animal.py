from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .any_animal import AnyAnimal


@dataclass(slots=True, kw_only=True)
class Animal:
    """What lives in the zoo."""

    kind: str
    friend: AnyAnimal | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
