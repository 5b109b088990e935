from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    from .job import Job


@dataclass(slots=True, kw_only=True)
class ListJobsResponse:
    """JobPage"""

    jobs: list[Job]
    next_cursor: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
