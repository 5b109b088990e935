from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    import datetime as dt

Choice = Literal["a", "b"]


@dataclass(slots=True, kw_only=True)
class Thing:
    """`#/components/schemas/Thing`."""

    text: str | None | Unset = UNSET
    choice: Choice | None | Unset = UNSET
    either: str | int | None | Unset = UNSET
    named: str | None | Unset = UNSET
    """A name"""

    sure: str | None = None
    above: float | None = None
    upto: float | None = None
    pair: list[Any] | None = None
    file: bytes | None = None
    day: dt.date | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
