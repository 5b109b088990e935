from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .address import Address
    from .address_9a9c87 import Address_9a9c87


@dataclass(slots=True, kw_only=True)
class User:
    """`schemas/user.yaml#`."""

    name: str
    address: Address_9a9c87 | None = None
    manager: User | None = None
    other: Address | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
