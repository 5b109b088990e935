from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    import datetime as dt


@dataclass(slots=True, kw_only=True)
class Pet:
    """`#/components/schemas/Pet`."""

    name: str
    born: dt.date | None | Unset = UNSET
    nick: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
