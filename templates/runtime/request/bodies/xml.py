"""XML bodies."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ...core.check_results import Failure
from ...xml.shapes import Shape
from ...xml.writing import write
from ..content import Content
from .base import checked, concrete
from .json import JsonBody

__all__ = ["XmlBody"]


@dataclass(frozen=True, slots=True)
class XmlBody(JsonBody):
    """A body in XML 1.0, as UTF-8. The JSON data that it is written from is checked."""

    media_type: str = "application/xml"
    shape: Shape = field(default="string", kw_only=True)
    root: str = field(default="root", kw_only=True)
    """The name of the root, if the shape has none."""

    def prepare(self, value: object, schema: str) -> Content | list[Failure]:
        return checked(value, schema, self.encode, self.check, self._in_xml)

    def _in_xml(self, data: Any) -> Content:
        media_type = concrete(self.media_type, "application/xml")
        return Content(media_type, write(data, self.shape, self.root))
