from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    import datetime as dt

    from .cat import Cat
    from .dog import Dog
    from .found_inline_left import FoundInlineLeft
    from .found_inline_option2 import FoundInlineOption2

Size = Literal["small", "large"]


@dataclass(slots=True, kw_only=True)
class Found:
    """`#/components/schemas/Found`."""

    pet: Cat | Dog | None | Unset = UNSET
    size: float | Size | None = None
    when: dt.date | dt.datetime | None = None
    inline: FoundInlineLeft | FoundInlineOption2 | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
