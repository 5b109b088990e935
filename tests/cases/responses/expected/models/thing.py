from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    import datetime as dt


@dataclass(slots=True, kw_only=True)
class Thing:
    """`#/components/schemas/Thing`."""

    name: str | None = None
    made: dt.datetime | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
