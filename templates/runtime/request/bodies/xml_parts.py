"""Structured values in a part of a form whose Encoding Object asks for XML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...xml.shapes import Shape
from ...xml.writing import write
from .encoding import Encoding

__all__ = ["XmlEncoding"]


@dataclass(frozen=True, slots=True, kw_only=True)
class XmlEncoding(Encoding):
    """An Encoding Object with an XML media type, for a schema with structure."""

    shape: Shape = "string"
    root: str = "root"
    """The name of the root, if the shape has none."""

    def xml_text(self, value: Any) -> str:
        return write(value, self.shape, self.root).decode()
