from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from ..runtime.core.fields import no_extra

Type = Literal["y", "z"]


@dataclass(slots=True, kw_only=True)
class TaggedOption2:
    """`#/components/schemas/Tagged/anyOf/1`."""

    type: Type
    y: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
