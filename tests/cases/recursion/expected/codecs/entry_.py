"""JSON data to Entry."""

from __future__ import annotations

from typing import Any

from ..runtime.decoding import decode_string
from ..runtime.mismatches import Mismatches, decode_union
from . import entries, folder


def decode(data: Any, at: str, notes: Mismatches) -> Any:
    """Entry of JSON data; what does not fit is kept, and noted."""
    return decode_union(data, at, notes, (folder.decode, decode_string, entries.decode))
