from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID

    from .shade import Shade

XKinds = Literal["cat", "dog"]


@dataclass(slots=True, kw_only=True)
class ListThingsHeaders:
    """Response headers of `GET /things`."""

    x_rate_limit: int | Literal["none"] | None = None
    """Calls that are left. (wire name `X-Rate-Limit`)"""

    x_rate_limit_reset: dt.date | None = None
    """When the limit is lifted. (wire name `X-RateLimit-Reset`)"""

    e_tag: str | None = None
    x_kinds: list[XKinds] | None = None
    x_shade: Shade | None = None
    x_exploded: Shade | None = None
    x_weights: dict[str, float] | None = None
    x_both: int | bool | None = None
    x_data: list[Shade] | None = None
    x_text: str | None = None
    x_until: dt.datetime | None = None
    """Wire name `X-Until`; deprecated"""

    x_id: UUID | None = None
    x_any: str | None = None
    set_cookie: list[str] | None = None
    """The session. (wire name `Set-Cookie`)"""

    retry_after: int | None = None
    """Seconds to wait. (wire name `Retry-After`)"""
