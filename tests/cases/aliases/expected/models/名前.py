from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class 名前:
    """`#/components/schemas/名前`."""

    名前_: 名前 | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
