from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class Line:
    """`#/components/schemas/Line`."""

    kind: Literal["line"] = "line"
    length: float | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
