"""AnyCat from JSON data."""

from typing import Any

from ..runtime.json.decoding import decode_tagged
from . import cat, lion


def decode(data: Any) -> Any:
    return decode_tagged("kind", {"Lion": lion.decode}, data, cat.decode)
