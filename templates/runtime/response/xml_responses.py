"""Responses in XML."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

from ..core.charsets import named_text
from ..core.media_types import is_xml
from ..xml.parsing import XmlError
from ..xml.reading import read
from ..xml.shapes import Shape
from .responses import DataResponse

if TYPE_CHECKING:
    import httpx2

__all__ = ["XmlResponse"]


@dataclass(frozen=True, slots=True)
class XmlResponse(DataResponse):
    """XML, parsed by `shape` and decoded by `decode` to the type `annotation`."""

    media_type: str = "application/xml"
    shape: Shape = field(default="string", kw_only=True)
    notation: ClassVar[str] = "XML text"

    def parsed(self, response: httpx2.Response) -> Any:
        text = named_text(response)
        if text is not None:
            try:
                return read(text.encode(), self.shape, "utf-8")
            except (XmlError, UnicodeEncodeError):
                pass  # the encoding that the XML declares may be right
        return read(response.content, self.shape)

    def resembles(self, media_type: str, content: bytes) -> bool:
        return is_xml(media_type)
