from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra


@dataclass(slots=True, kw_only=True)
class Contact:
    """One of two is required; the type has both."""

    mail: str | None = None
    """Format email"""

    phone: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
