"""From values to responses, in the media type that the client asks for."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

import httpx2

from ..conversion import to_dict
from ..core.json_text import compact_text
from ..core.media_types import essence, fit
from ..core.mismatches import Mismatches
from ..core.numbers import with_digits
from ..http.operation import Operation
from ..json.annotations import (
    Alias,
    AnyOf,
    Anything,
    Expected,
    ListOf,
    Model,
    expected,
)
from ..json.decoding import OBJECT
from .bodies import XML
from .calls import Response

__all__ = [
    "Made",
    "accepted",
    "check_item",
    "of_data",
    "of_response",
    "of_value",
    "sequence_in",
]


class Made(NamedTuple):
    """A response before it is sent."""

    status: int
    headers: Mapping[str, str]
    chunks: Sequence[bytes]

    def sent(self, request: httpx2.Request) -> httpx2.Response:
        """The response of httpx2, whose body is still to be read."""
        return httpx2.Response(
            self.status,
            headers=dict(self.headers),
            stream=Chunks([] if request.method == "HEAD" else self.chunks),
            request=request,
        )


class Chunks(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """The body of a response; with `error`, the connection breaks after it."""

    def __init__(self, chunks: Iterable[bytes], error: Exception | None = None) -> None:
        self._chunks = chunks
        self._error = error

    def __iter__(self) -> Iterator[bytes]:
        yield from self._chunks
        if self._error is not None:
            raise self._error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk


def of_response(response: Response) -> Made:
    """A response that a test gives as a whole."""
    body, headers = response.body, dict(response.headers)
    names = {name.lower() for name in headers}
    content, media_type = b"", ""
    if isinstance(body, (bytes, bytearray)):
        content, media_type = bytes(body), "application/octet-stream"
    elif isinstance(body, str):
        content, media_type = body.encode(), "text/plain; charset=utf-8"
    elif body is not None:
        content, media_type = _json(to_dict(body)), "application/json"
    if media_type and "content-type" not in names:
        headers["content-type"] = media_type
    return _made(response.status, headers, [content])


def of_value(operation: Operation[Any], value: Any, accept: str) -> Made:
    """The response that is decoded to a value. Raises TypeError if there is none."""
    found = [
        (status, format_)
        for status, format_ in _successes(operation)
        if _is_of(format_, value)
    ]
    if not found:
        raise TypeError(_wrong(operation, value))
    wanted = accepted(accept, [format_.media_type for _, format_ in found])
    status, format_ = found[wanted]
    data = value if isinstance(value, (bytes, bytearray)) else to_dict(value)
    return of_data(status, format_, data)


def of_data(
    status: int, format_: Any, data: Any, headers: Mapping[str, str] | None = None
) -> Made:
    """The response whose body has JSON data, in a media type of the document."""
    chunks, media_type = _written(format_, data)
    own = {"content-type": media_type} if media_type else {}
    if sequence_in(format_):
        return Made(status, {**own, **(headers or {})}, chunks)
    return _made(status, {**own, **(headers or {})}, chunks)


def _made(status: int, headers: Mapping[str, str], chunks: Sequence[bytes]) -> Made:
    length = {"content-length": str(sum(map(len, chunks)))}
    return Made(status, {**headers, **({} if status == 204 else length)}, chunks)


def _successes(operation: Operation[Any]) -> Iterator[tuple[int, Any]]:
    """The successful responses, by status; those of `default` if there are none."""
    keys = [key for key in operation.described if key[0] == "2"] or ["default"]
    for key in keys:
        status = int(key) if key.isdigit() else 200
        for format_ in operation.described.get(key, ()):
            yield status, format_


def _is_of(format_: Any, value: Any) -> bool:
    """Whether a response in this format is decoded to the value."""
    match type(format_).__name__:
        case "NoContent":
            return value is None
        case "AnyResponse":
            return True
        case "TextResponse":
            return isinstance(value, str)
        case "BytesResponse":
            return isinstance(value, (bytes, bytearray))
        case _:
            return not sequence_in(format_) and not _mismatches(format_, value)


def _mismatches(format_: Any, value: Any) -> Mismatches:
    return _compared(expected(format_.annotation), value)


def _compared(type_: Expected, value: Any) -> Mismatches:
    notes = Mismatches()
    if not isinstance(type_, Anything):
        try:
            type_.compare(value, to_dict(value), "", notes)
        except (TypeError, ValueError):
            notes.add("", type_.description, value)
    return notes


def _wrong(operation: Operation[Any], value: Any) -> str:
    types = [
        expected(format_.annotation)
        for _, format_ in _successes(operation)
        if hasattr(format_, "annotation") and not sequence_in(format_)
    ]
    return _said(f"response of {operation.method} {operation.path}", types, value)


def check_item(type_: Expected, item: Any, what: str) -> None:
    """Raises TypeError for an item that is not of its type; `what` has items."""
    is_model = isinstance(type_, Model) and hasattr(type_.cls, "to_dict")
    if isinstance(type_, Model) and not is_model:  # an event that no schema describes
        is_wrong = type(item) is not type_.cls
    else:
        is_wrong = bool(_compared(type_, item))
    if is_wrong:
        raise TypeError(_said(f"item of {what}", [type_], item))


def _said(what: str, types: Sequence[Expected], value: Any) -> str:
    """That a value is not what it is to be, why, and what makes a model of JSON data."""
    notes = [
        str(note).removeprefix("the body: ")
        for type_ in types
        for note in _compared(type_, value)
    ]
    text = f"{type(value).__name__} is no {what}: {'; '.join(notes[:3])}"
    items: Sequence[Any] = value if type(value) in (list, tuple) else [value]
    if any(isinstance(item, OBJECT) for item in items):
        found = dict.fromkeys(name for type_ in types for name in _models(type_))
        makers = " or ".join(f"{name}.from_dict" for name in [*found][:3])
        text += f"; {makers} makes a model of JSON data" if makers else ""
    return text.rstrip(": ")


def _models(type_: Expected, depth: int = 4) -> Iterator[str]:
    """The names of the models that values, or their items, can be."""
    inner: Sequence[Expected] = ()
    match type_:
        case Model(cls):
            yield cls.__name__
        case AnyOf(members):
            inner = members
        case ListOf(item):
            inner = [item]
        case Alias():
            inner = [type_.target]
        case _:
            pass
    for one in inner if depth else ():  # an alias can have itself
        yield from _models(one, depth - 1)


def sequence_in(format_: Any) -> bool:
    """Whether a response is read item by item."""
    return hasattr(format_, "frames")


def accepted(accept: str, media_types: Sequence[str]) -> int:
    """The index of the media type that a request prefers; 0 if it accepts none."""
    best, chosen = 0.0, 0
    for index, media_type in enumerate(media_types):
        weight = max(
            (
                _weight(part)
                for part in accept.split(",")
                if fit(essence(part), essence(media_type)) or not media_type
            ),
            default=0.0,
        )
        if weight > best:
            best, chosen = weight, index
    return chosen


def _weight(part: str) -> float:
    for parameter in part.split(";")[1:]:
        name, _, value = parameter.strip().partition("=")
        if name == "q":
            return float(value)
    return 1.0


# Bodies


def _written(format_: Any, data: Any) -> tuple[list[bytes], str]:
    """The chunks of a body, and its media type."""
    media_type: str = format_.media_type
    match type(format_).__name__:
        case "NoContent":
            return [b""], ""
        case "TextResponse":
            text = data if isinstance(data, str) else compact_text(data)
            return [text.encode()], _concrete(media_type, "text/plain")
        case "BytesResponse":
            content = data if isinstance(data, (bytes, bytearray)) else _json(data)
            return [bytes(content)], _concrete(media_type, "application/octet-stream")
        case "AnyResponse":
            return _anything(data)
        case "XmlResponse":
            return [XML["write"](data, format_.shape)], media_type
        case _ if sequence_in(format_):
            return [_frame(format_, item) for item in data], media_type
        case _:
            if isinstance(data, str) and "*" in media_type:
                return [data.encode()], "text/plain"
            return [_json(data)], _concrete(media_type, "application/json")


def _anything(data: Any) -> tuple[list[bytes], str]:
    if data is None:
        return [b""], ""
    if isinstance(data, (bytes, bytearray)):
        return [bytes(data)], "application/octet-stream"
    return [_json(data)], "application/json"


def _concrete(media_type: str, otherwise: str) -> str:
    """The media type to send; `otherwise` in place of a range such as `image/*`."""
    return otherwise if "*" in media_type or not media_type else media_type


def _json(data: Any) -> bytes:
    return compact_text(with_digits(data)).encode()


def _frame(format_: Any, item: Any) -> bytes:
    """One item of a sequence with its delimiters."""
    media_type = essence(format_.media_type)
    if media_type == "text/event-stream":
        return _event(format_, item)
    mark = b"\x1e" if media_type.endswith("json-seq") else b""
    return mark + _json(item) + b"\n"


def _event(format_: Any, item: Any) -> bytes:
    """A server-sent event: the item itself, or its data."""
    if type(format_).__name__ == "DataStream":
        fields: dict[str, Any] = {"data": item}
    elif isinstance(item, OBJECT):
        fields = dict(cast("Mapping[str, Any]", item))
    else:
        fields = {"data": item}
    lines: list[str] = []
    for name in ("event", "id", "retry", "data"):
        value = fields.get(name)
        if value is None or (name != "data" and value == ""):
            continue
        text = value if isinstance(value, str) and _is_text(format_, fields) else None
        shown = compact_text(with_digits(value)) if text is None else text
        if name != "data" and isinstance(value, str):
            shown = value
        lines += [f"{name}: {line}" for line in shown.split("\n")]
    return ("\n".join(lines) + "\n\n").encode()


def _is_text(format_: Any, event: Mapping[str, Any]) -> bool:
    """Whether the data of an event is a text, not JSON."""
    is_json = getattr(format_, "json", type(format_).__name__ == "DataStream")
    if isinstance(is_json, bool):
        return not is_json
    return event.get("event", "message") not in is_json
