from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class OverlaidMeta:
    """`#/components/schemas/Overlaid/allOf/2/properties/meta`."""

    a: str | None = None
    b: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
