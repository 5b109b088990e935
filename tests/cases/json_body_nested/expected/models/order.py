from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID

    from .customer import Customer
    from .line import Line
    from .order_shipping import OrderShipping

Status = Literal["open", "paid"]


@dataclass(slots=True, kw_only=True)
class Order:
    """What somebody orders.

    It has "quotes", a back\\slash and a \"\"\" in it.
    """

    id: UUID | None = field(init=False, default=None)
    """Read-only"""

    created: dt.datetime | None = field(init=False, default=None)
    """Set by the server. (read-only)"""

    secret: str
    """Format password; write-only"""

    customer: Customer
    lines: list[Line]
    note: str | None
    """Required, but may be null."""

    gift: str | None | Unset = UNSET
    """Optional, and may be null."""

    price: float | None = None
    attributes: dict[str, str] | None = None
    matrix: list[list[float]] | None = None
    anything: Any = UNSET
    status: Status | None | Unset = UNSET
    """Default `"open"`"""

    shipping: OrderShipping | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
