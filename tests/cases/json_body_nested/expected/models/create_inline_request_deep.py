from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .create_inline_request_deep_deeper import CreateInlineRequestDeepDeeper


@dataclass(slots=True, kw_only=True)
class CreateInlineRequestDeep:
    """`#/paths/~1inline/post/requestBody/content/application~1json/schema/properties/deep`."""

    deeper: CreateInlineRequestDeepDeeper | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
