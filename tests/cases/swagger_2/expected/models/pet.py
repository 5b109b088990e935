from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    import datetime as dt

    from .owner import Owner


@dataclass(slots=True, kw_only=True)
class Pet:
    """`#/definitions/Pet`."""

    name: str
    """What it is called"""

    age: int | None = None
    chip: str | None | Unset = UNSET
    born: dt.date | None = None
    owner: Owner | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
