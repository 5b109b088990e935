"""Circle to JSON data."""

from typing import Any

from ..models.circle import Circle
from ..runtime.json.encoding import plain


def encode(value: object) -> Any:
    if not isinstance(value, Circle):
        return plain(value)
    data: dict[str, Any] = {"kind": value.kind, "radius": value.radius}
    if value.kind is None:
        del data["kind"]
    return data
