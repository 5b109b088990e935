"""Bodies without structure: strings, and bytes for every media type that is left."""

from __future__ import annotations

from .media_format import BodyFormat, MediaFormat, ResponseFormat, RuntimeClass, Values
from .media_types import is_text, is_yaml

TEXT = MediaFormat(
    name="text",
    body=BodyFormat(
        runtime=RuntimeClass("request.bodies.raw", "TextBody"),
        values=Values.STRING,
        preference=60,
        matches=lambda name, _: is_text(name),
        payload=RuntimeClass("webhooks.payloads", "TextPayload"),
    ),
    response=ResponseFormat(
        runtime=RuntimeClass("response.responses", "TextResponse"),
        values=Values.STRING,
        preference=60,
        matches=lambda name, _: is_text(name) or is_yaml(name),
    ),
)

BYTES_BODY = BodyFormat(
    runtime=RuntimeClass("request.bodies.raw", "RawBody"),
    values=Values.BYTES,
    preference=60,
    matches=lambda name, _: True,
    payload=RuntimeClass("webhooks.payloads", "BytesPayload"),
    exports={"runtime.request.bodies.streams": ("Binary", "Progress")},
)

BYTES = MediaFormat(
    name="bytes",
    body=BYTES_BODY,
    response=ResponseFormat(
        runtime=RuntimeClass("response.responses", "BytesResponse"),
        values=Values.BYTES,
        preference=60,
        matches=lambda name, _: True,
        exports={
            "runtime.features.streaming.downloads": ("AsyncByteStream", "ByteStream")
        },
    ),
)
