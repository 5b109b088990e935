from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID


@dataclass(slots=True, kw_only=True)
class Thing:
    """`#/components/schemas/Thing`."""

    name: str
    count: int
    ratio: float | None = None
    done: bool | None = None
    day: dt.date | None = None
    at: dt.datetime | None = None
    key: UUID | None = None
    data: bytes | None = None
    whatever: Any = UNSET
    map: dict[str, Any] | None = None
    list_: list[Any] | None = None
    pair: list[str | int] | None = None
    only: list[str] | None = None
    none: str | None = None
    path: str | None = None
    several: str | None | Unset = UNSET
    above: float | None = None
    maybe: str | None | Unset = UNSET
    nothing: str | None = None
    born: dt.date | None = None
    """Default `"2020-01-01"`; example `5`"""

    additional_properties: dict[str, Any] = field(default_factory=no_extra)
