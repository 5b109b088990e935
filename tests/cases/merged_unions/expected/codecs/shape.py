"""Shape from JSON data."""

from typing import Any

from ..runtime.json.decoding import decode_tagged
from . import shape_circle, shape_line, shape_option2


def decode(data: Any) -> Any:
    return decode_tagged(
        "kind",
        {
            "circle": shape_circle.decode,
            "square": shape_option2.decode,
            "line": shape_line.decode,
        },
        data,
    )
