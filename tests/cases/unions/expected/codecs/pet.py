"""Pet from JSON data."""

from typing import Any

from ..runtime.json.decoding import decode_tagged
from . import cat, dog


def decode(data: Any) -> Any:
    return decode_tagged(
        "petType", {"Cat": cat.decode, "Dog": dog.decode, "kitty": cat.decode}, data
    )
