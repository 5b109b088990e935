from __future__ import annotations

from dataclasses import dataclass, field

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class Line:
    """`#/components/schemas/Line`."""

    sku: str
    quantity: int | None = None
    """Default `1`"""

    additional_properties: dict[str, int] = field(default_factory=no_extra)
