from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .order_shipping_window import OrderShippingWindow


@dataclass(slots=True, kw_only=True)
class OrderShipping:
    """`#/components/schemas/Order/properties/shipping`."""

    street: str
    window: OrderShippingWindow | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
