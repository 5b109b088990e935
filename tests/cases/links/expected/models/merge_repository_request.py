from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class MergeRepositoryRequest:
    """Body of `POST /2.0/repositories/{username}/{slug}/merge`."""

    text: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
