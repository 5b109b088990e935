"""JSON data to Mixed."""

from __future__ import annotations

from typing import Any

from ..runtime.decoding import decode_choice
from ..runtime.mismatches import Mismatches

VALUES = ("a", 1, True)


def decode(data: Any, at: str, notes: Mismatches) -> Any:
    """Mixed of JSON data; what does not fit is kept, and noted."""
    return decode_choice(VALUES, data, at, notes)
