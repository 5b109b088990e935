"""Folder to JSON data and back."""

from typing import Any

from ..models.folder import Folder
from ..runtime.core.unset import UNSET
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain
from . import entries


def encode(value: object) -> Any:
    if not isinstance(value, Folder):
        return plain(value)
    data: dict[str, Any] = {"entries": plain(value.entries), "json": plain(value.json)}
    if value.entries is None:
        del data["entries"]
    if value.json is UNSET:
        del data["json"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Folder)
    get = data.get
    new.entries = entries.decode(get("entries", None))
    new.json = get("json", UNSET)
    new.additional_properties = others(data, decode)
    return new
