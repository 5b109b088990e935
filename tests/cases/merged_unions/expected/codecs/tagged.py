"""Tagged from JSON data."""

from typing import Any

from ..runtime.json.decoding import decode_tagged
from . import tagged_option2, tagged_x


def decode(data: Any) -> Any:
    return decode_tagged(
        "type",
        {"x": tagged_x.decode, "y": tagged_option2.decode, "z": tagged_option2.decode},
        data,
    )
