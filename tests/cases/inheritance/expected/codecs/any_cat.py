"""JSON data to AnyCat."""

from __future__ import annotations

from typing import Any

from ..runtime.decoding import decode_tagged
from ..runtime.mismatches import Mismatches
from . import cat, lion


def decode(data: Any, at: str, notes: Mismatches) -> Any:
    """AnyCat of JSON data; what does not fit is kept, and noted."""
    return decode_tagged("kind", {"Lion": lion.decode}, data, at, notes, cat.decode)
