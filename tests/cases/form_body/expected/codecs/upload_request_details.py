"""JSON data to UploadRequestDetails and back."""

from __future__ import annotations

from typing import Any

from ..models.upload_request_details import UploadRequestDetails
from ..runtime.plain import encode_map, plain


def encode(value: object) -> Any:
    """JSON data of UploadRequestDetails; other values are left to the validator."""
    if not isinstance(value, UploadRequestDetails):
        return plain(value)
    data: dict[str, Any] = {}
    if value.page is not None:
        data["page"] = value.page
    data.update(encode_map(plain, value.additional_properties))
    return data
