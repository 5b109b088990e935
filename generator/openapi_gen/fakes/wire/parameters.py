"""The parameters of a request: its path, query, headers and cookies."""

from __future__ import annotations

import re
from typing import Any

from ...media_formats.media_types import essence
from ...model import Location, Parameter
from ...parameter_styles import DeepObjectArrays
from .characters import (
    Escape,
    in_segments,
    in_value,
    reserved_in_cookie,
    reserved_in_path,
    reserved_in_query,
    unchanged,
)
from .forms import form_pairs
from .json_text import json_text, scalar_text
from .styles import Place, pairs, segment
from .unknown import Unknown

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def content_text(parameter: Parameter, value: Any, arrays: DeepObjectArrays) -> str:
    """The value of a parameter with `content`, before it is encoded for its place."""
    media_type = essence(parameter.content_type or "")
    if parameter.is_form:
        return "&".join(form_pairs(value, parameter.encodings, arrays))
    if media_type.endswith("json"):
        is_header = parameter.location is Location.HEADER
        return json_text(value, is_ascii=is_header)
    if "xml" in media_type:
        raise Unknown("XML")
    return scalar_text(value)


def path_text(parameter: Parameter, value: Any, arrays: DeepObjectArrays) -> str:
    """The value in a path."""
    escape: Escape = in_value
    if parameter.allow_reserved:
        escape = reserved_in_path
    elif parameter.spans_segments:
        escape = in_segments
    if parameter.content_type is not None:
        return escape(content_text(parameter, value, arrays))
    place = Place(in_value, escape, escape)
    return (
        segment(parameter.style, parameter.name, value, parameter.explode, place) or ""
    )


def query_pairs(
    parameter: Parameter, value: Any, arrays: DeepObjectArrays
) -> list[str]:
    """The `name=value` strings in a query."""
    escape = reserved_in_query if parameter.allow_reserved else in_value
    if parameter.location is Location.QUERYSTRING:
        if parameter.is_form:
            return form_pairs(value, parameter.encodings, arrays)
        return [in_value(content_text(parameter, value, arrays))]
    if parameter.content_type is not None:
        text = content_text(parameter, value, arrays)
        return [f"{in_value(parameter.name)}={escape(text)}"]
    place = Place(in_value, escape, in_value)
    return pairs(
        parameter.style, parameter.name, value, parameter.explode, place, arrays
    )


def cookie_pairs(
    parameter: Parameter, value: Any, arrays: DeepObjectArrays
) -> list[str]:
    """The `name=value` strings in a Cookie header."""
    escape = reserved_in_cookie if parameter.allow_reserved else in_value
    if parameter.content_type is not None:
        return [f"{parameter.name}={escape(content_text(parameter, value, arrays))}"]
    if parameter.style == "cookie":
        place = Place(unchanged, unchanged, unchanged)
    else:
        place = Place(unchanged, escape, in_value)
    return pairs(
        parameter.style, parameter.name, value, parameter.explode, place, arrays
    )


def header_text(
    parameter: Parameter, value: Any, arrays: DeepObjectArrays
) -> str | None:
    """The value of a header; None for nothing."""
    if parameter.content_type is not None:
        return content_text(parameter, value, arrays)
    place = Place(unchanged, unchanged, unchanged)
    return segment(parameter.style, parameter.name, value, parameter.explode, place)


def filled(template: str, values: dict[str, str]) -> str:
    """A path or a pair of its query with the values of its parameters."""
    texts = _PLACEHOLDER.split(template)
    return "".join(
        (
            values[text]
            if index % 2 and text in values
            else reserved_in_path(f"{{{text}}}" if index % 2 else text)
        )
        for index, text in enumerate(texts)
    )
