from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class Renamed:
    """`#/components/schemas/Explicit`."""

    called: str | None = None
    """Wire name `name`"""

    additional_properties: dict[str, Any] = field(default_factory=no_extra)
