"""ManifestV2 to JSON data and back."""

from typing import Any

from ..models.manifest_v2 import ManifestV2
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, ManifestV2):
        return plain(value)
    data: dict[str, Any] = {
        "schemaVersion": value.schema_version,
        "digest": value.digest,
    }
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(ManifestV2)
    get = data.get
    new.schema_version = get("schemaVersion")
    new.digest = get("digest")
    new.additional_properties = others(data, decode)
    return new
