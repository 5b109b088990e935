"""JSON data to Status."""

from __future__ import annotations

from typing import Any

from ..runtime.decoding import decode_choice
from ..runtime.mismatches import Mismatches

VALUES = ("open", "closed")


def decode(data: Any, at: str, notes: Mismatches) -> Any:
    """Status of JSON data; what does not fit is kept, and noted."""
    return decode_choice(VALUES, data, at, notes)
