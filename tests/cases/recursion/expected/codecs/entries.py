"""JSON data to Entries."""

from __future__ import annotations

from typing import Any

from ..runtime.mismatches import Mismatches, decode_each
from . import entry_


def decode(data: Any, at: str, notes: Mismatches) -> Any:
    """Entries of JSON data; what does not fit is kept, and noted."""
    return decode_each(entry_.decode, data, at, notes)
