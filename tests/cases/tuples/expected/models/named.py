from __future__ import annotations

from dataclasses import dataclass, field

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class Named:
    """`#/components/schemas/Named`."""

    known: bool | None = None
    additional_properties: dict[str, str | int] = field(default_factory=no_extra)
