from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from ..runtime.core.fields import no_extra

Event = Literal["progress", "done"]


@dataclass(slots=True, kw_only=True)
class JobEvent:
    """`#/components/schemas/JobEvent`."""

    id: str | None = None
    event: Event | None = None
    data: str
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
