from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    import datetime as dt


@dataclass(slots=True, kw_only=True)
class Notice:
    """`#/components/schemas/Callback`."""

    url: str | None = None
    """Format uri-reference"""

    mail: str | None = None
    day: dt.date | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
