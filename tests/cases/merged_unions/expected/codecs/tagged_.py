"""JSON data to Tagged."""

from __future__ import annotations

from typing import Any

from ..runtime.decoding import decode_tagged
from ..runtime.mismatches import Mismatches
from . import tagged_option2, tagged_x


def decode(data: Any, at: str, notes: Mismatches) -> Any:
    """Tagged of JSON data; what does not fit is kept, and noted."""
    return decode_tagged(
        "type",
        {"x": tagged_x.decode, "y": tagged_option2.decode, "z": tagged_option2.decode},
        data,
        at,
        notes,
    )
