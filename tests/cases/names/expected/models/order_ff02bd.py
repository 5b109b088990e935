from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    import datetime as dt

    from .order_2f1204 import Order_2f1204


@dataclass(slots=True, kw_only=True)
class Order_ff02bd:
    """`#/components/schemas/Order`."""

    class_: str | None = None
    self: str | None = None
    type: str | None = None
    id: str | None = None
    date: dt.date | None = None
    datetime: dt.datetime | None = None
    list_: list[str] | None = None
    dict_: dict[str, str] | None = None
    str_: str | None = None
    int_: int | None = None
    field_: str | None = None
    additional_properties_: str | None = None
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
    """An empty wire name"""

    field_9lives: int | None = None
    """Wire name `9lives`"""

    plus_1: int | None = None
    """Wire name `+1`"""

    minus_1: int | None = None
    """Wire name `-1`"""

    private: str | None = None
    dunder: str | None = None
    http_server_url: str | None = None
    none: str | None = None
    order: Order_2f1204 | None = None
    quote: str | None = None
    """Wire name `quote"\\`"""

    additional_properties: dict[str, Any] = field(default_factory=no_extra)
