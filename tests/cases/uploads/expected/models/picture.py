from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class Picture:
    """`#/components/schemas/Picture`."""

    data: bytes
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
