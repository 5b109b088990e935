from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    import datetime as dt


@dataclass(slots=True, kw_only=True)
class Faster:
    """`#/components/schemas/Faster`."""

    from_: tuple[float, float]
    to: tuple[float, float]
    dated: tuple[dt.date, *tuple[tuple[float, float], ...]] | None = None
    short: list[str | int] | None = None
    """Its length can differ."""

    open: list[Any]
    """More may follow."""

    capped: tuple[str, None] | None = None
    more: bool | None = None
    fast: Literal[True] | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
