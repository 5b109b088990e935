from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .square import Square


@dataclass(slots=True, kw_only=True)
class PutShapeResponse:
    """Response 200 of `PUT /shapes`."""

    id: int | None = None
    name: str | None = None
    height: float | None
    inside: Square | None = None
    x_label: str | None = None
    """Wire name `x:label`"""

    additional_properties: dict[str, Any] = field(default_factory=no_extra)
