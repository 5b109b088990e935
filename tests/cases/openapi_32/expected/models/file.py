from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class File:
    """`#/components/schemas/File`."""

    kind: Literal["file"] = "file"
    name: str
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
