from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from uuid import UUID


@dataclass(slots=True, kw_only=True)
class Job:
    """`#/components/schemas/Job`."""

    id: UUID
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
