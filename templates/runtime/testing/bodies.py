"""The body of a request, read by its media type and checked by the package's own code.

A package has the classes of the media types that its document uses. So they are known
by name here, and not imported.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from ..core.media_types import fit
from ..errors import RequestValidationError
from ..json.annotations import Expected
from ..json.building import decode_as
from ..json.parsing import loads
from ..request.content import Content
from ..validation.violations import Violations
from .forms import read_form, read_parts

__all__ = ["XML", "read_body"]

_CHARSET = re.compile(r";\s*charset=\"?([^\s;\"]+)", re.IGNORECASE)

XML: dict[str, Callable[[bytes, Any], Any]] = {}
"""`read`, if the package has XML; see `xml.py`."""


def read_body(
    writer: Any, content_type: str, content: bytes, type_: Expected
) -> tuple[Any, Any]:
    """The data of a body, and its value.

    `writer` is the `RequestBody` of the operation. Raises ValueError for a media type
    that the document does not have, or for a body that is not of it, and
    RequestValidationError for data that its schema refuses.
    """
    if not content and not content_type:
        if writer.required:
            raise ValueError("the body is missing")
        return None, None
    body = _chosen(writer, content_type)
    data = _data(body, content_type, content, type_)
    made = body.prepare(data, "")
    if not isinstance(made, Content):
        raise RequestValidationError(Violations([("body", made)]))
    return data, decode_as(type_, data) if not isinstance(data, bytes) else data


def _chosen(writer: Any, content_type: str) -> Any:
    """The class of the media type."""
    found = [
        (rank, -index)
        for index, body in enumerate(writer.bodies)
        for media_type in (body.media_type, *body.also)
        if (rank := fit(media_type, content_type)) is not None
    ]
    if not found:
        names = ", ".join(body.media_type for body in writer.bodies)
        raise ValueError(f"the content type {content_type} is not one of {names}")
    return writer.bodies[-max(found)[1]]


def _data(body: Any, content_type: str, content: bytes, type_: Expected) -> Any:
    """The JSON data; bytes or a string for what has no structure."""
    encodings: Mapping[str, Any] = getattr(body, "encoding", {})
    kinds = {cls.__name__ for cls in type(body).__mro__}
    if "XmlBody" in kinds:
        return XML["read"](content, body.shape)
    if "JsonBody" in kinds:
        return loads(content)
    if "MultipartBody" in kinds:
        return read_parts(content_type, content, type_, encodings)
    if "FormBody" in kinds:
        return read_form(content.decode("ascii"), type_, encodings)
    if "SequenceBody" in kinds:
        lines = content.replace(b"\x1e", b"").split(b"\n")
        return [loads(line) for line in lines if line.strip()]
    if "TextBody" in kinds:
        named = _CHARSET.search(content_type)
        return content.decode(named[1] if named else "utf-8")
    return content
