"""Filter to JSON data."""

from typing import Any

from ..models.filter_ import Filter
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Filter):
        return plain(value)
    data: dict[str, Any] = {"name": value.name, "sizes": value.sizes}
    if value.name is None:
        del data["name"]
    if value.sizes is None:
        del data["sizes"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data
