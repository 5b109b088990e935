from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class ShapeCircle:
    """Circle"""

    color: str
    kind: Literal["circle"] = "circle"
    radius: float
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
