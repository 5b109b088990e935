"""The model Order_ff02bd."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.fields import no_extra

if TYPE_CHECKING:
    import datetime as dt

    from .order_2f1204 import Order_2f1204


@dataclass(slots=True, kw_only=True)
class Order_ff02bd:
    """`#/components/schemas/Order`."""

    class_: str | None = None
    """Wire name `class`"""

    self: str | None = None
    type: str | None = None
    id: str | None = None
    date: dt.date | None = None
    """Format date"""

    datetime: dt.datetime | None = None
    """Format date-time"""

    list_: list[str] | None = None
    """Wire name `list`"""

    dict_: dict[str, str] | None = None
    """Wire name `dict`"""

    str_: str | None = None
    """Wire name `str`"""

    int_: int | None = None
    """Wire name `int`"""

    field_: str | None = None
    """Wire name `field`"""

    additional_properties_: str | None = None
    """Wire name `additional_properties`"""

    a_b_79bef3: str | None = None
    """Wire name `a-b`"""

    a_b: str | None = None
    a_b_55d861: str | None = None
    """Wire name `A B`"""

    straße: str | None = None
    名前: str | None = None
    field_eaa88e: str | None = None
    """Wire name `ﬁeld`"""

    field_04e962: str | None = None
    """Wire name `""`"""

    field_9lives: int | None = None
    """Wire name `9lives`"""

    plus_1: int | None = None
    """Wire name `+1`"""

    minus_1: int | None = None
    """Wire name `-1`"""

    private: str | None = None
    """Wire name `_private`"""

    dunder: str | None = None
    """Wire name `__dunder__`"""

    http_server_url: str | None = None
    """Wire name `HTTPServerURL`"""

    none: str | None = None
    """Wire name `None`"""

    order: Order_2f1204 | None = None
    quote: str | None = None
    """Wire name `quote"\\`"""

    additional_properties: dict[str, Any] = field(default_factory=no_extra)
