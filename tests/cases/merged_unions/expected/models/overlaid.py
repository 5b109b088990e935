from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .overlaid_meta import OverlaidMeta


@dataclass(slots=True, kw_only=True)
class Overlaid:
    """`#/components/schemas/Overlaid`."""

    mail: str
    """A short one. (format email)"""

    phone: str | None = None
    meta: OverlaidMeta | None = None
    other: Any
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
