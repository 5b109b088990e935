from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    import datetime as dt


@dataclass(slots=True, kw_only=True)
class Thing:
    """What the name says uses it."""

    id: int | None = field(init=False, default=None)
    """Given by the server. (read-only)"""

    name: str
    """Example `"Ann"`"""

    secret: str
    """Format password; write-only"""

    made: dt.datetime | None | Unset = field(init=False, default=UNSET)
    """Read-only"""

    additional_properties: dict[str, Any] = field(default_factory=no_extra)
