"""JSON data to Shape."""

from __future__ import annotations

from typing import Any

from ..runtime.decoding import decode_tagged
from ..runtime.mismatches import Mismatches
from . import shape_circle, shape_line, shape_option2


def decode(data: Any, at: str, notes: Mismatches) -> Any:
    """Shape of JSON data; what does not fit is kept, and noted."""
    return decode_tagged(
        "kind",
        {
            "circle": shape_circle.decode,
            "square": shape_option2.decode,
            "line": shape_line.decode,
        },
        data,
        at,
        notes,
    )
