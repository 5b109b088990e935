from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .pet import Pet


@dataclass(slots=True, kw_only=True)
class Inner:
    """`#/components/schemas/Inner`."""

    class_list: list[Pet] | None = None
    other: list[Any] | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
