from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    from .put_order_request_lines_item import PutOrderRequestLinesItem


@dataclass(slots=True, kw_only=True)
class PutOrderRequest:
    """Body of `PUT /orders`."""

    id: int
    express: bool | None = None
    note: str | None | Unset = UNSET
    lines: list[PutOrderRequestLinesItem]
    price: float | None = None
    prices: dict[str, float] | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
