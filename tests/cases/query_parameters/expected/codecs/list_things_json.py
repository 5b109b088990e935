"""ListThingsJson to JSON data."""

from typing import Any

from ..models.list_things_json import ListThingsJson
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, ListThingsJson):
        return plain(value)
    data: dict[str, Any] = {"a": value.a}
    if value.a is None:
        del data["a"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data
