from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    from .base import Base

Bark = Literal["loud", "soft"]


@dataclass(slots=True, kw_only=True)
class Dog:
    """`#/components/schemas/Dog`."""

    id: int
    name: str
    bark: Bark
    leader: Base | None = None
    """A described reference."""

    parent: Dog | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
