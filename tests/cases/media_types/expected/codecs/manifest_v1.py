"""ManifestV1 to JSON data and back."""

from typing import Any

from ..models.manifest_v1 import ManifestV1
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, ManifestV1):
        return plain(value)
    data: dict[str, Any] = {"schemaVersion": value.schema_version, "tag": value.tag}
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(ManifestV1)
    get = data.get
    new.schema_version = get("schemaVersion")
    new.tag = get("tag")
    new.additional_properties = others(data, decode)
    return new
