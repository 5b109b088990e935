from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class ManifestV2:
    """`#/components/schemas/ManifestV2`."""

    schema_version: Literal[2] = 2
    digest: str
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
