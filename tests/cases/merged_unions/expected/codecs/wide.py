"""JSON data to Wide."""

from __future__ import annotations

from typing import Any

from ..runtime.decoding import decode_tagged
from ..runtime.mismatches import Mismatches
from . import wide_circle, wide_line, wide_option2


def decode(data: Any, at: str, notes: Mismatches) -> Any:
    """Wide of JSON data; what does not fit is kept, and noted."""
    return decode_tagged(
        "kind",
        {
            "circle": wide_circle.decode,
            "square": wide_option2.decode,
            "line": wide_line.decode,
        },
        data,
        at,
        notes,
    )
