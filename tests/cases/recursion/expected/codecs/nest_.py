"""JSON data to Nest."""

from __future__ import annotations

from typing import Any

from ..runtime.mismatches import Mismatches, decode_map


def decode(data: Any, at: str, notes: Mismatches) -> Any:
    """Nest of JSON data; what does not fit is kept, and noted."""
    return decode_map(decode, data, at, notes)
