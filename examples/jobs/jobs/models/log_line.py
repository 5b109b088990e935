from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    import datetime as dt

Level = Literal["info", "warning", "error"]


@dataclass(slots=True, kw_only=True)
class LogLine:
    """`#/components/schemas/LogLine`."""

    at: dt.datetime
    level: Level | None = None
    text: str
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
