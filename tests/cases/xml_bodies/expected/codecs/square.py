"""Square to JSON data and back."""

from typing import Any

from ..models.square import Square
from ..runtime.json.decoding import OBJECT, decode_integer
from ..runtime.json.encoding import plain


def encode(value: object) -> Any:
    if not isinstance(value, Square):
        return plain(value)
    data: dict[str, Any] = {"kind": value.kind, "side": value.side}
    if value.kind is None:
        del data["kind"]
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Square)
    get = data.get
    new.kind = get("kind", None)
    new.side = decode_integer(get("side"))
    return new
