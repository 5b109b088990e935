"""What `Samples` gives: a value, and where it is from."""

from __future__ import annotations

from enum import Enum
from typing import Any

from ..records import dataclass


class Origin(Enum):
    DOCUMENT = "document"
    """An example of the document, which the client accepts."""
    SCHEMA = "schema"
    """Made from the schema, with its examples of properties."""
    REPLACED = "replaced"
    """Made from the schema, because the client refuses the example of the document."""


@dataclass(frozen=True, slots=True)
class Sample:
    value: Any
    """JSON data with wire names, of which nothing may be changed: samples share it. A
    `FileSample` stands in place of a file. If the format is a sequence, the list of its
    items."""
    origin: Origin
    name: str = ""
    """The name of the document's example."""
    summary: str = ""
    """The summary of the document's example."""
