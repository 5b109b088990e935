"""JSON data to Pet."""

from __future__ import annotations

from typing import Any

from ..runtime.decoding import decode_tagged
from ..runtime.mismatches import Mismatches
from . import cat, dog


def decode(data: Any, at: str, notes: Mismatches) -> Any:
    """Pet of JSON data; what does not fit is kept, and noted."""
    return decode_tagged(
        "petType",
        {"Cat": cat.decode, "Dog": dog.decode, "kitty": cat.decode},
        data,
        at,
        notes,
    )
