"""Pet to JSON data and back."""

from typing import Any

from ..models.pet import Pet
from ..runtime.json.decoding import (
    OBJECT,
    decode_date,
    decode_each,
    decode_integer,
    others,
)
from ..runtime.json.encoding import (
    encode_any,
    encode_date,
    encode_each,
    encode_map,
    given,
    plain,
)
from . import category, tag


def encode(value: object) -> Any:
    if not isinstance(value, Pet):
        return plain(value)
    data: dict[str, Any] = {
        "id": value.id,
        "name": value.name,
        "category": category.encode(value.category),
        "photoUrls": value.photo_urls,
        "tags": encode_each(tag.encode, value.tags),
        "born": encode_date(value.born),
        "status": value.status,
    }
    data = given(data, ("name", "photoUrls"))
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Pet)
    get = data.get
    new.id = decode_integer(get("id", None))
    new.name = get("name")
    new.category = category.decode(get("category", None))
    new.photo_urls = get("photoUrls")
    new.tags = decode_each(tag.decode, get("tags", None))
    new.born = decode_date(get("born", None))
    new.status = get("status", None)
    new.additional_properties = others(data, decode)
    return new
