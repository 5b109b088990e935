"""ListThingsFilter to JSON data."""

from typing import Any

from ..models.list_things_filter import ListThingsFilter
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, ListThingsFilter):
        return plain(value)
    data: dict[str, Any] = {"color": value.color, "size": value.size}
    if value.color is None:
        del data["color"]
    if value.size is None:
        del data["size"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data
