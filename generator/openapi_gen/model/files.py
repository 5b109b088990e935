"""Files in examples, which JSON cannot hold."""

from __future__ import annotations

from ..records import dataclass


@dataclass(frozen=True, slots=True)
class FileSample:
    """A file in place of JSON data: a whole body, or a part of a multipart form."""

    name: str
    """The name of the file, such as `photo.png`."""
    media_type: str = ""
    """The content type of its part; empty for that of the Encoding Object."""
