"""Vehicle from JSON data."""

from typing import Any

from ..runtime.json.decoding import decode_tagged
from . import bike, car


def decode(data: Any) -> Any:
    return decode_tagged("type", {"Car": car.decode, "Bike": bike.decode}, data)
