"""SendFormRequest to JSON data."""

from typing import Any

from ..models.send_form_request import SendFormRequest
from ..runtime.json.encoding import encode_any, encode_each, encode_map, given, plain
from . import meta, send_form_request_range


def encode(value: object) -> Any:
    if not isinstance(value, SendFormRequest):
        return plain(value)
    data: dict[str, Any] = {
        "file": value.file,
        "many": value.many,
        "maybe": value.maybe,
        "caption": value.caption,
        "tags": value.tags,
        "range": send_form_request_range.encode(value.range),
        "filter": value.filter,
        "labels": value.labels,
        "meta": meta.encode(value.meta),
        "metas": encode_each(meta.encode, value.metas),
        "text": value.text,
    }
    data = given(data, ("file", "maybe"))
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data
