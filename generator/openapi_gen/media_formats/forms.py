"""Forms: application/x-www-form-urlencoded (URL standard), and multipart (RFC 7578)."""

from __future__ import annotations

from .media_format import BodyFormat, MediaFormat, RuntimeClass, Values
from .media_types import FORM_URLENCODED

FORM = MediaFormat(
    name="form",
    body=BodyFormat(
        runtime=RuntimeClass("request.bodies.form", "FormBody"),
        values=Values.DATA,
        preference=20,
        matches=lambda name, _: name == FORM_URLENCODED,
        default_media_type=FORM_URLENCODED,
        payload=RuntimeClass("webhooks.forms", "FormPayload"),
        has_encodings=True,
    ),
)

MULTIPART = MediaFormat(
    name="multipart",
    body=BodyFormat(
        runtime=RuntimeClass("request.bodies.multipart", "MultipartBody"),
        values=Values.DATA,
        preference=30,
        matches=lambda name, _: name.startswith("multipart/"),
        default_media_type="multipart/form-data",
        takes_files=True,
        has_encodings=True,
        exports={
            "runtime.request.bodies.streams": ("Binary", "Progress"),
            "runtime.request.bodies.parts": ("FilePart",),
        },
    ),
)
