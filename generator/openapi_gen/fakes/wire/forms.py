"""Forms: application/x-www-form-urlencoded, and multipart/form-data (RFC 7578)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, cast

from ...media_formats.media_types import is_json
from ...model import Encoding, FileSample
from ...parameter_styles import FORM_STYLE, STYLES, DeepObjectArrays
from .characters import in_form, reserved_in_query, unchanged
from .json_text import json_text, scalar_text
from .styles import Place, pairs
from .unknown import Unknown

OCTETS = "application/octet-stream"


class Part(NamedTuple):
    """A part of a multipart body."""

    head: bytes
    content: bytes


def form_pairs(
    data: Any, encodings: Iterable[Encoding], arrays: DeepObjectArrays
) -> list[str]:
    """The `name=value` strings of a form."""
    if not isinstance(data, dict):
        raise Unknown("a form that is not an object")
    by_name = {one.property: one for one in encodings}
    found: list[str] = []
    for name, value in cast("dict[str, Any]", data).items():
        encoding = by_name.get(name)
        if encoding is not None and _has_style(encoding):
            escape = reserved_in_query if encoding.allow_reserved else in_form
            found += _styled(
                name, value, encoding, Place(in_form, escape, in_form), arrays
            )
            continue
        write = _property_text(encoding)
        items = cast("list[object]", value) if isinstance(value, list) else [value]
        found += [f"{in_form(name)}={in_form(write(item))}" for item in items]
    return found


def _has_style(encoding: Encoding) -> bool:
    given = (encoding.style, encoding.explode, encoding.allow_reserved)
    return any(one is not None for one in given)


def _styled(
    name: str, value: Any, encoding: Encoding, place: Place, arrays: DeepObjectArrays
) -> list[str]:
    style = encoding.style or FORM_STYLE
    explode = encoding.explode
    explode = STYLES[style].explode if explode is None else explode
    return pairs(style, name, value, explode, place, arrays)


def _property_text(encoding: Encoding | None) -> Callable[[Any], str]:
    media_type = "" if encoding is None else _first_of(encoding)
    if is_json(media_type):
        return lambda value: json_text(value, space=" ")
    if "xml" in media_type:
        raise Unknown("XML")
    return _text


def _text(value: Any) -> str:
    """A scalar as it is, and an object as JSON."""
    if _has_members(value):
        return json_text(value, space=" ")
    return "" if value is None else scalar_text(value)


def _has_members(value: Any) -> bool:
    return isinstance(value, (list, dict))


def _first_of(encoding: Encoding) -> str:
    """The first media type of an Encoding Object that is not a range."""
    listed = (one.strip() for one in (encoding.content_type or "").split(","))
    return next((one for one in listed if one and "*" not in one), "")


# Multipart


def form_parts(
    data: Any,
    encodings: Iterable[Encoding],
    content_of: Callable[[FileSample], bytes],
    arrays: DeepObjectArrays,
) -> list[Part]:
    """The parts of a form, or of an array without names."""
    by_name = {one.property: one for one in encodings}
    if isinstance(data, list):
        items = enumerate(cast("list[object]", data))
        return [
            _part("", item, by_name.get(index, by_name.get(None)), content_of)
            for index, item in items
        ]
    if not isinstance(data, dict):
        raise Unknown("a form that is not an object")
    members = cast("dict[str, Any]", data).items()
    return [
        part
        for name, value in members
        for part in _named(name, value, by_name.get(name), content_of, arrays)
    ]


def _named(
    name: str,
    value: Any,
    encoding: Encoding | None,
    content_of: Callable[[FileSample], bytes],
    arrays: DeepObjectArrays,
) -> Iterator[Part]:
    if encoding is not None and _has_style(encoding) and not _is_file(value):
        if encoding.headers:
            raise Unknown("headers of parts with a style")
        place = Place(unchanged, unchanged, unchanged)
        for pair in _styled(name, value, encoding, place, arrays):
            label, _, text = pair.partition("=")
            yield _part(label, text, None, content_of)
        return
    items = cast("list[object]", value) if isinstance(value, list) else [value]
    for item in items:
        yield _part(name, item, encoding, content_of)


def _is_file(value: Any) -> bool:
    if isinstance(value, list):
        return any(map(_is_file, cast("list[object]", value)))
    return isinstance(value, (FileSample, bytes))


def _part(
    name: str,
    value: Any,
    encoding: Encoding | None,
    content_of: Callable[[FileSample], bytes],
) -> Part:
    media_type = "" if encoding is None else _first_of(encoding)
    filename = ""
    if isinstance(value, FileSample):
        filename, content = value.name, content_of(value)
        media_type = file_type(value, encoding)
    elif isinstance(value, bytes):
        filename, content, media_type = name, value, media_type or OCTETS
    elif "xml" in media_type:
        raise Unknown("XML")
    elif is_json(media_type) or _has_members(value):
        media_type = media_type or "application/json"
        content = json_text(value).encode()
    else:
        content = ("" if value is None else scalar_text(value)).encode()
    lines = [] if encoding is None else [f"{n}: {v}" for n, v in encoding.headers]
    if media_type:
        lines.insert(0, f"Content-Type: {media_type}")
    if name or filename:
        kind = f'form-data; name="{_quoted(name)}"' if name else "attachment"
        file = f'; filename="{_quoted(filename)}"' if filename else ""
        lines.insert(0, f"Content-Disposition: {kind}{file}")
    return Part("\r\n".join(lines).encode(), content)


def file_type(sample: FileSample, encoding: Encoding | None) -> str:
    """The media type of a file in a form."""
    listed = "" if encoding is None else _first_of(encoding)
    return sample.media_type or listed or OCTETS


def _quoted(name: str) -> str:
    """As the HTML standard has names."""
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
