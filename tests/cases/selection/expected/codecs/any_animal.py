"""AnyAnimal from JSON data."""

from typing import Any

from ..runtime.json.decoding import decode_tagged
from . import animal, cat


def decode(data: Any) -> Any:
    return decode_tagged("kind", {"Cat": cat.decode}, data, animal.decode)
