"""UploadRequestDetails to JSON data."""

from typing import Any

from ..models.upload_request_details import UploadRequestDetails
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, UploadRequestDetails):
        return plain(value)
    data: dict[str, Any] = {"page": value.page}
    if value.page is None:
        del data["page"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data
