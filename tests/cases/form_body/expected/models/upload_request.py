from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from ..runtime.request.bodies.parts import FilePart, FileParts
    from .upload_request_details import UploadRequestDetails


@dataclass(slots=True, kw_only=True)
class UploadRequest:
    """Body of `POST /files`."""

    file: FilePart
    """The file itself."""

    thumbnails: FileParts | None = None
    note: str | None = None
    details: UploadRequestDetails | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
