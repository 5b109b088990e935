from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class User:
    """`#/components/schemas/user`."""

    username: str | None = None
    uuid: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
