from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    from .mixed import Mixed
    from .priority import Priority
    from .status import Status

Size = Literal["s", "l"]
"""Its values:

- `s`: Small.
- `l`: Large.
"""
Sizes = Literal["s", "m", "l"]
State = Literal["on", "off"]


@dataclass(slots=True, kw_only=True)
class Thing:
    """`#/components/schemas/Thing`."""

    kind: Literal["thing"] = "thing"
    status: Status | None
    priority: Priority | None = None
    mixed: Mixed | None | Unset = UNSET
    size: Size | None = None
    sizes: list[Sizes] | None = None
    state: State | None | Unset = UNSET
    """Default `"off"`"""

    fraction: float | None = None
    nothing: None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
