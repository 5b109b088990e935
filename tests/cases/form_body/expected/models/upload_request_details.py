from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class UploadRequestDetails:
    """`#/paths/~1files/post/requestBody/content/multipart~1form-data/schema/properties/details`."""

    page: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
