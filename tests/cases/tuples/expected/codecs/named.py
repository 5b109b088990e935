"""Named to JSON data and back."""

from typing import Any

from ..models.named import Named
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import plain


def encode(value: object) -> Any:
    if not isinstance(value, Named):
        return plain(value)
    data: dict[str, Any] = {"known": value.known}
    if value.known is None:
        del data["known"]
    if value.additional_properties:
        data |= value.additional_properties
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Named)
    get = data.get
    new.known = get("known", None)
    new.additional_properties = others(data, decode)
    return new
