from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class WideLine:
    """`#/components/schemas/Wide/oneOf/2`."""

    color: str
    kind: Literal["line"] = "line"
    width: int | None = None
    length: float | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
