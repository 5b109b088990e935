from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from ..runtime.request.bodies.parts import FilePart


@dataclass(slots=True, kw_only=True)
class AddPictureMultipartRequest:
    """Body of `POST /pictures/{contentType}`."""

    file: FilePart
    title: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
