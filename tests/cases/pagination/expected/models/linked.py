from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .linked_links import LinkedLinks
    from .pet import Pet


@dataclass(slots=True, kw_only=True)
class Linked:
    """`#/components/schemas/Linked`."""

    results: list[Pet] | None = None
    links: LinkedLinks | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
