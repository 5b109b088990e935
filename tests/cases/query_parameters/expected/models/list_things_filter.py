from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class ListThingsFilter:
    """`#/paths/~1things~1{kind}/get/parameters/16/schema`."""

    color: str | None = None
    size: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
