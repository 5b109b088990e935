"""JSON data to Vehicle."""

from __future__ import annotations

from typing import Any

from ..runtime.decoding import decode_tagged
from ..runtime.mismatches import Mismatches
from . import bike, car


def decode(data: Any, at: str, notes: Mismatches) -> Any:
    """Vehicle of JSON data; what does not fit is kept, and noted."""
    return decode_tagged(
        "type", {"Car": car.decode, "Bike": bike.decode}, data, at, notes
    )
