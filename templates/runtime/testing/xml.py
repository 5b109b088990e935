"""Registers how XML is read and written, for packages whose document has XML."""

from __future__ import annotations

from ..xml.reading import read
from ..xml.writing import write
from .bodies import XML

__all__ = ["XML"]

XML["read"] = read
XML["write"] = lambda data, shape: write(data, shape, "root")
