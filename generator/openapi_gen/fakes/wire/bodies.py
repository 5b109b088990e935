"""The body of a request and its content type, by media format."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from ...media_formats import Values
from ...media_formats.media_types import FORM_URLENCODED, essence
from ...model import Body, FileSample
from ...parameter_styles import DeepObjectArrays
from .forms import OCTETS, Part, form_pairs, form_parts
from .json_text import json_text
from .unknown import Unknown

_CHARSET = re.compile(r";\s*charset=\"?([^\s;\"]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WireBody:
    content_type: str
    """Without the boundary of a multipart body."""
    content: bytes | tuple[Part, ...]
    """The parts of a multipart body."""


def body_of(
    body: Body,
    data: Any,
    content_of: Callable[[FileSample], bytes],
    arrays: DeepObjectArrays,
) -> WireBody:
    """Raises Unknown for XML, and for what the parts of a form do not say."""
    name = essence(body.media_type)
    form = body.format
    if form.is_xml:
        raise Unknown("XML")
    if form.takes_files:
        otherwise = (
            "multipart/form-data" if isinstance(data, dict) else "multipart/mixed"
        )
        parts = form_parts(data, body.encodings, content_of, arrays)
        return WireBody(_concrete(body.media_type, otherwise), tuple(parts))
    if form.has_encodings:
        pairs = form_pairs(data, body.encodings, arrays)
        media_type = body.media_type or FORM_URLENCODED
        return WireBody(media_type, "&".join(pairs).encode())
    match form.values:
        case Values.ITEMS:
            mark = "\x1e" if name.endswith("json-seq") else ""
            items = cast("list[Any]", data)
            text = "".join(f"{mark}{json_text(item)}\n" for item in items)
            return WireBody(body.media_type, text.encode())
        case Values.BYTES:
            content = content_of(data) if isinstance(data, FileSample) else data
            return WireBody(_concrete(body.media_type, OCTETS), content)
        case Values.STRING:
            return _text(_concrete(body.media_type, "text/plain"), data)
        case _ if form.is_json:
            media_type = _concrete(body.media_type, "application/json")
            return WireBody(media_type, json_text(data).encode())
        case _:
            raise Unknown(name)


def _concrete(media_type: str, otherwise: str) -> str:
    return otherwise if "*" in media_type or not media_type else media_type


def _text(media_type: str, data: str) -> WireBody:
    named = _CHARSET.search(media_type)
    if named is None and media_type.startswith("text/"):
        media_type += "; charset=utf-8"
    return WireBody(media_type, data.encode("utf-8" if named is None else named[1]))
