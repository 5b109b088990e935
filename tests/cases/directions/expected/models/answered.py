from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    import datetime as dt


@dataclass(slots=True, kw_only=True)
class Answered:
    """What the name says uses it."""

    id: int
    """Given by the server."""

    name: str
    """Example `"Ann"`"""

    made: dt.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
