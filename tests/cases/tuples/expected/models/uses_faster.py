from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .faster import Faster


@dataclass(slots=True, kw_only=True)
class UsesFaster:
    """`#/components/schemas/UsesFaster`."""

    more: Faster | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
