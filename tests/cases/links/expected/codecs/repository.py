"""Repository to JSON data and back."""

from typing import Any

from ..models.repository import Repository
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain
from . import user


def encode(value: object) -> Any:
    if not isinstance(value, Repository):
        return plain(value)
    data: dict[str, Any] = {"slug": value.slug, "owner": user.encode(value.owner)}
    if value.slug is None:
        del data["slug"]
    if value.owner is None:
        del data["owner"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Repository)
    get = data.get
    new.slug = get("slug", None)
    new.owner = user.decode(get("owner", None))
    new.additional_properties = others(data, decode)
    return new
