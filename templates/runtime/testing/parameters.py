"""The parameters of a request, read from its path, query, headers and cookies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, unquote_plus

from ..core.media_types import is_json
from ..http.operation import Operation
from ..json.annotations import Anything, Expected
from ..json.building import decode_as
from ..json.plain import plain
from ..request.delimiters import split
from ..request.parameters.base import Parameter
from .forms import read_form
from .pairs import DELIMITERS, Pair, listed, of_pairs
from .values import MISSING, Read, json_or_text, scalar, structure_of

__all__ = ["Places", "read_parameters"]

_ANYTHING = Anything()


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parameters of a request are."""

    path: Mapping[str, str]
    """The values of the path template, still encoded."""
    query: str
    headers: Mapping[str, str]
    cookies: str

    def pairs(self) -> list[Pair]:
        """The pairs of the query, with decoded names."""
        return [
            (unquote_plus(name), value)
            for name, _, value in _partitioned(self.query, "&")
        ]

    def cookie_pairs(self) -> list[Pair]:
        return [
            (unquote(name), value)
            for name, _, value in _partitioned(self.cookies, "; ")
        ]


def _partitioned(text: str, between: str) -> Iterator[tuple[str, str, str]]:
    return (pair.partition("=") for pair in text.split(between) if pair)


def read_parameters(
    operation: Operation[Any], types: Mapping[str, Expected], places: Places
) -> dict[str, dict[str, Any]]:
    """The JSON data of the parameters by location and name, as `check` takes it."""
    data: dict[str, dict[str, Any]] = {
        "path": {},
        "query": {},
        "header": {},
        "cookie": {},
        "querystring": {},
    }
    for parameter in operation.parameters:
        type_ = types.get(parameter.argument, _ANYTHING)
        value = _read(parameter, type_, places, operation.parameters)
        if value is not MISSING:
            if parameter.encode is not None:  # a Decimal can be a string
                value = plain(parameter.encode(decode_as(type_, value)))
            data[parameter.location][parameter.name] = value
    return data


def _read(
    parameter: Parameter,
    type_: Expected,
    places: Places,
    parameters: Sequence[Parameter],
) -> Any:
    name, given = parameter.name, _Given(parameter)
    match parameter.location:
        case "path":
            text = places.path.get(name)
            return MISSING if text is None else _segment(given, type_, text, unquote)
        case "header":
            text = places.headers.get(name)
            return MISSING if text is None else _segment(given, type_, text, str)
        case "querystring":
            return given.read_content(places.query, type_, unquote)
        case location:
            is_query = location == "query"
            pairs = places.pairs() if is_query else places.cookie_pairs()
            read: Read = unquote_plus if is_query else unquote
            if given.keeps_plus:
                read = unquote
            others = {one.name for one in parameters if one.location == location}
            if given.content is not None:
                own = [value for key, value in pairs if key == name]
                return given.read_content(own[0], type_, read) if own else MISSING
            read = str if given.style == "cookie" else read
            return of_pairs(
                name, given.style, given.explode, type_, pairs, others, read
            )


class _Given:
    """How a parameter is written."""

    def __init__(self, parameter: Parameter) -> None:
        own: Any = parameter
        self.name = parameter.name
        self.content = own.content
        has_style = self.content is None
        self.style: str = own.style.name if has_style else ""
        self.explode: bool = own.exploded if has_style else False
        self.keeps_plus: bool = getattr(own, "allow_reserved", False)

    def read_content(self, text: str, type_: Expected, read: Read) -> Any:
        """The value of a parameter with `content`: JSON, a form, or a text."""
        if not text:
            return MISSING
        encodings = getattr(self.content, "encoding", None)
        if encodings is not None:
            is_whole = self.content is not None and "=" in text
            return read_form(text if is_whole else read(text), type_, encodings)
        media_type: str = self.content.media_type
        return json_or_text(read(text)) if is_json(media_type) else read(text)


def _segment(given: _Given, type_: Expected, text: str, read: Read) -> Any:
    """A value that is one string: in a path or a header."""
    if given.content is not None:
        return given.read_content(text, type_, read)
    delimiter, explode = DELIMITERS[given.style], given.explode
    match given.style:
        case "label":
            text, delimiter = text.removeprefix("."), "." if explode else ","
        case "matrix":
            pairs = [
                (unquote(name), value)
                for name, _, value in _partitioned(text.removeprefix(";"), ";")
            ]
            return of_pairs(given.name, "matrix", explode, type_, pairs, (), read)
        case _:
            pass
    parts = split(text, delimiter)
    structure = structure_of(type_, is_divided=len(parts) > 1)
    if structure is None:
        return scalar(type_, read(text))
    parts = [part.strip(" \t") for part in parts] if read is str else parts
    return listed(structure, parts, explode, read)
