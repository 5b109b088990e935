from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class ManifestV1:
    """`#/components/schemas/ManifestV1`."""

    schema_version: Literal[1] = 1
    tag: str
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
