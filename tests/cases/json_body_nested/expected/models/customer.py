from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@dataclass(slots=True, kw_only=True)
class Customer:
    """`#/components/schemas/Customer`."""

    name: str
    born: dt.date | None = None
    photo: bytes | None = None
    referrer: Customer | None = None
    friends: dict[str, Customer] | None = None
