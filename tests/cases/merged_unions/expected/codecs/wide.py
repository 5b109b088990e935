"""Wide from JSON data."""

from typing import Any

from ..runtime.json.decoding import decode_tagged
from . import wide_circle, wide_line, wide_option2


def decode(data: Any) -> Any:
    return decode_tagged(
        "kind",
        {
            "circle": wide_circle.decode,
            "square": wide_option2.decode,
            "line": wide_line.decode,
        },
        data,
    )
