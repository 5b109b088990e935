"""AnyAnimal from JSON data."""

from typing import Any

from ..runtime.json.decoding import decode_tagged
from . import animal, cat, lion, snail


def decode(data: Any) -> Any:
    return decode_tagged(
        "kind",
        {
            "Cat": cat.decode,
            "Snail": snail.decode,
            "Lion": lion.decode,
            "kitty": cat.decode,
        },
        data,
        animal.decode,
    )
