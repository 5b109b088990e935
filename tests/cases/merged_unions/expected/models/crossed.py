from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class Crossed:
    """Two unions, so each property of a member can be left out."""

    a: str | None = None
    b: str | None = None
    c: str | None = None
    d: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
