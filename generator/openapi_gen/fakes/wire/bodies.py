"""The body of a request and its content type, by media format."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

from ...media_formats import Values
from ...media_formats.media_types import FORM_URLENCODED, essence
from ...model import Body, FileSample
from ...parameter_styles import DeepObjectArrays
from .forms import OCTETS, Part, form_pairs, form_parts
from .json_text import json_text
from .unknown import Unknown

_CHARSET = re.compile(r";\s*charset=\"?([^\s;\"]+)", re.IGNORECASE)


Content = bytes | tuple[Part, ...]
"""The bytes of a body, or the parts of one that is multipart."""


def content_type_of(body: Body, data: Any) -> str:
    """The content type, without the boundary of a multipart body."""
    form = body.format
    if form.is_xml:
        otherwise = "application/xml"
    elif form.takes_files:
        is_form = isinstance(data, dict)
        otherwise = "multipart/form-data" if is_form else "multipart/mixed"
    elif form.has_encodings:
        otherwise = FORM_URLENCODED
    elif form.values is Values.BYTES:
        otherwise = OCTETS
    elif form.values is Values.STRING:
        otherwise = "text/plain"
    else:
        otherwise = "application/json"
    media_type = body.media_type
    if "*" in media_type or not media_type:
        media_type = otherwise
    if form.values is Values.STRING and media_type.startswith("text/"):
        if _CHARSET.search(media_type) is None:
            return f"{media_type}; charset=utf-8"
    return media_type


def content_of_body(
    body: Body,
    data: Any,
    content_of_file: Callable[[FileSample], bytes],
    arrays: DeepObjectArrays,
) -> Content:
    """Raises Unknown for XML, and for what Encoding Objects leave open."""
    form = body.format
    if form.is_xml:
        raise Unknown("XML")
    if form.takes_files:
        return tuple(form_parts(data, body.encodings, content_of_file, arrays))
    if form.has_encodings:
        return "&".join(form_pairs(data, body.encodings, arrays)).encode()
    match form.values:
        case Values.ITEMS:
            mark = "\x1e" if essence(body.media_type).endswith("json-seq") else ""
            items = cast("list[object]", data)
            return "".join(f"{mark}{json_text(one)}\n" for one in items).encode()
        case Values.BYTES:
            is_file = isinstance(data, FileSample)
            return content_of_file(data) if is_file else bytes(data)
        case Values.STRING:
            named = _CHARSET.search(body.media_type)
            return str(data).encode("utf-8" if named is None else named[1])
        case _ if form.is_json:
            return json_text(data).encode()
        case _:
            raise Unknown(body.media_type)
