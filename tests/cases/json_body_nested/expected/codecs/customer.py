"""Customer to JSON data and back."""

from typing import Any

from ..models.customer import Customer
from ..runtime.json.decoding import OBJECT, decode_bytes, decode_date, decode_map
from ..runtime.json.encoding import encode_bytes, encode_date, encode_map, given, plain


def encode(value: object) -> Any:
    if not isinstance(value, Customer):
        return plain(value)
    data: dict[str, Any] = {
        "name": value.name,
        "born": encode_date(value.born),
        "photo": encode_bytes(value.photo),
        "referrer": encode(value.referrer),
        "friends": encode_map(encode, value.friends),
    }
    return given(data, ("name",))


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Customer)
    get = data.get
    new.name = get("name")
    new.born = decode_date(get("born", None))
    new.photo = decode_bytes(get("photo", None))
    new.referrer = decode(get("referrer", None))
    new.friends = decode_map(decode, get("friends", None))
    return new
