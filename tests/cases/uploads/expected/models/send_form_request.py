from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    from ..runtime.request.bodies.parts import FilePart, FileParts
    from .meta import Meta
    from .send_form_request_range import SendFormRequestRange


@dataclass(slots=True, kw_only=True)
class SendFormRequest:
    """Body of `POST /forms`."""

    file: FilePart
    many: FileParts | None = None
    maybe: FilePart | None | Unset = UNSET
    caption: str | FilePart | None = None
    tags: list[str] | None = None
    range: SendFormRequestRange | None = None
    filter: dict[str, str] | None = None
    labels: list[str] | None = None
    meta: Meta | None = None
    metas: list[Meta] | None = None
    text: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
