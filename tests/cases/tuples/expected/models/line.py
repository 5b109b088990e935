from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    import datetime as dt


@dataclass(slots=True, kw_only=True)
class Line:
    """`#/components/schemas/Line`."""

    from_: tuple[float, float]
    to: tuple[float, float]
    dated: tuple[dt.date, *tuple[tuple[float, float], ...]] | None = None
    short: list[str | int] | None = None
    """Its length can differ."""

    open: list[Any] | None = None
    """More may follow."""

    capped: tuple[str, None] | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
