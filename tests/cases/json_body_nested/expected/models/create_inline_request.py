from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .create_inline_request_deep import CreateInlineRequestDeep


@dataclass(slots=True, kw_only=True)
class CreateInlineRequest:
    """Body of `POST /inline`."""

    deep: CreateInlineRequestDeep | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
