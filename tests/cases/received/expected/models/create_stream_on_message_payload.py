from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    import datetime as dt

    from .code import Code


@dataclass(slots=True, kw_only=True)
class CreateStreamOnMessagePayload:
    """`#/paths/~1streams/post/callbacks/onMessage/{$request.body#~1url}/post/requestBody/content/application~1x-www-form-urlencoded/schema`."""

    message_sid: str
    num_segments: int | None = None
    delivered: bool | None | Unset = UNSET
    price: float | None = None
    tags: list[str] | None = None
    codes: list[Code] | None = None
    meta: dict[str, int] | None = None
    on: dt.date | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
