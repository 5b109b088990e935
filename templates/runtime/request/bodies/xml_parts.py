"""Objects, arrays and numbers in a part of a form whose Encoding Object asks for XML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...xml.shapes import Shape
from ...xml.writing import write
from .encoding import Encoding

__all__ = ["XmlEncoding"]


@dataclass(frozen=True, slots=True, kw_only=True)
class XmlEncoding(Encoding):
    """An Encoding Object with a media type of XML, for what is more than text."""

    shape: Shape = "string"
    root: str = "root"
    """What the root is called where the shape has no name."""

    def xml_text(self, value: Any) -> str:
        return write(value, self.shape, self.root).decode()
