from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class ListThingsJson:
    """`#/paths/~1things~1{kind}/get/parameters/21/content/application~1json/schema`."""

    a: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
