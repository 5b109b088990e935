from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class ShapeOption2:
    """`#/components/schemas/Shape/oneOf/1`."""

    color: str
    kind: Literal["square"] = "square"
    side: float
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
