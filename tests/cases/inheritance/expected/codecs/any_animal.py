"""JSON data to AnyAnimal."""

from __future__ import annotations

from typing import Any

from ..runtime.decoding import decode_tagged
from ..runtime.mismatches import Mismatches
from . import animal, cat, lion, snail


def decode(data: Any, at: str, notes: Mismatches) -> Any:
    """AnyAnimal of JSON data; what does not fit is kept, and noted."""
    return decode_tagged(
        "kind",
        {
            "Cat": cat.decode,
            "Snail": snail.decode,
            "Lion": lion.decode,
            "kitty": cat.decode,
        },
        data,
        at,
        notes,
        animal.decode,
    )
