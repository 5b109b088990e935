from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class Words:
    """`#/components/schemas/Words`."""

    exponential: str | None = None
    quadratic: str | None = None
    trailing: str | None = None
    referring: str | None = None
    hopeless: str | None = None
    harmless: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
