from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class Base:
    """`#/components/schemas/Base`."""

    kind: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
