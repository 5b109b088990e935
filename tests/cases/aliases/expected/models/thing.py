from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    import datetime as dt

    from .名前 import 名前


@dataclass(slots=True, kw_only=True)
class Thing:
    """`#/components/schemas/Thing`."""

    phone: str
    when: dt.datetime | None = None
    things: list[Thing] | None = None
    gone: str | None | Unset = UNSET
    名前_: 名前 | None = None
    absent: Any
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
