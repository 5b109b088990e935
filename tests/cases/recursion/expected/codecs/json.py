"""JSON data to Json."""

from __future__ import annotations

from typing import Any

from ..runtime.decoding import decode_number, decode_string, each, mapped, nullable
from ..runtime.mismatches import Mismatches, decode_union


def decode(data: Any, at: str, notes: Mismatches) -> Any:
    """Json of JSON data; what does not fit is kept, and noted."""
    return decode_union(
        data,
        at,
        notes,
        (
            decode_string,
            decode_number,
            each(nullable(decode)),
            mapped(nullable(decode)),
        ),
    )
