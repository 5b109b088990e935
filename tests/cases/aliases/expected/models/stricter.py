from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    import datetime as dt

    from .thing import Thing
    from .名前 import 名前


@dataclass(slots=True, kw_only=True)
class Stricter:
    """`#/components/schemas/Stricter`."""

    phone: str
    when: dt.datetime
    things: list[Thing] | None = None
    gone: str | None | Unset = UNSET
    名前_: 名前 | None = None
    absent: Any
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
