from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class TaggedX:
    """`#/components/schemas/Tagged/anyOf/0`."""

    type: Literal["x"] = "x"
    x: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
