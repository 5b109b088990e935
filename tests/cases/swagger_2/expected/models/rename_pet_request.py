from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class RenamePetRequest:
    """`#/paths/~1pets~1{id}/put/parameters`."""

    name: str
    nicknames: list[str] | None = None
    colors: list[str] | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
