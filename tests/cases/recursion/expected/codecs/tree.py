"""JSON data to Tree."""

from __future__ import annotations

from typing import Any

from ..runtime.mismatches import Mismatches, decode_each


def decode(data: Any, at: str, notes: Mismatches) -> Any:
    """Tree of JSON data; what does not fit is kept, and noted."""
    return decode_each(decode, data, at, notes)
