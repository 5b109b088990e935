from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class CreateInlineRequestDeepDeeper:
    """`#/paths/~1inline/post/requestBody/content/application~1json/schema/properties/deep/properties/deeper`."""

    n: int
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
