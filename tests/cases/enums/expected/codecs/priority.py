"""JSON data to Priority."""

from __future__ import annotations

from typing import Any

from ..runtime.decoding import decode_choice
from ..runtime.mismatches import Mismatches

VALUES = (1, 2, 3)


def decode(data: Any, at: str, notes: Mismatches) -> Any:
    """Priority of JSON data; what does not fit is kept, and noted."""
    return decode_choice(VALUES, data, at, notes)
