"""From the bytes of a response to the documented value, with a note of each mismatch.

A body of another content type is first read as the document describes it. If that fails,
or for an error, it is decoded by its content type: JSON as data, text as str, anything
else as bytes. If the document only has bytes, it is always bytes. A success whose body is
missing or malformed is no value: that is an error, whatever the type.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from ..core.charsets import named_text, text_of
from ..core.media_types import Fit, essence, fit, is_json
from ..core.mismatches import Mismatches
from ..json.annotations import compare
from ..json.parsing import loads
from .content_codings import Undecodable

if TYPE_CHECKING:
    import httpx2

__all__ = [
    "AnyResponse",
    "BytesResponse",
    "DataResponse",
    "JsonResponse",
    "NoContent",
    "Response",
    "TextResponse",
    "decode_response",
]

Decode = Callable[[Any], Any]
Described = Mapping[str, Sequence["Response"]]
"""The responses for `201`, `2XX` or `default`, one for each media type."""


class Response(Protocol):
    """One media type of a Response Object."""

    @property
    def media_type(self) -> str: ...

    @property
    def also(self) -> Sequence[str]:
        """Other media types that are decoded in the same way."""
        ...

    def read(self, response: httpx2.Response, notes: Mismatches) -> Any:
        """The decoded body. Raises Undecodable for one that is malformed."""
        ...


@dataclass(frozen=True, slots=True)
class DataResponse:
    """What all formats of data share: it is parsed, and then decoded by `decode` to the
    type `annotation`.
    """

    annotation: str = "Any"
    decode: Decode | None = None
    media_type: str = ""
    also: Sequence[str] = ()
    notation: ClassVar[str] = ""

    def parsed(self, response: httpx2.Response) -> Any:
        """The parsed data. Raises ValueError or RecursionError for a malformed body."""
        raise NotImplementedError

    def resembles(self, media_type: str, content: bytes) -> bool:
        """Whether a body of another content type may be of this format."""
        raise NotImplementedError

    def read(self, response: httpx2.Response, notes: Mismatches) -> Any:
        if not response.content:
            notes.add("", self.notation, "")
            return None
        try:
            data = self.parsed(response)
        except (ValueError, RecursionError) as error:
            raise Undecodable(f"the body is not {self.notation}") from error
        try:
            value = data if self.decode is None else self.decode(data)
            if notes.wanted and self.annotation != "Any":
                compare(self.annotation, value, data, notes)
            return value
        except RecursionError:
            notes.add("", "data that is nested less deeply", None)
            return data


@dataclass(frozen=True, slots=True)
class JsonResponse(DataResponse):
    """JSON, also of media types with `+json`."""

    media_type: str = "application/json"
    notation: ClassVar[str] = "JSON text"

    def parsed(self, response: httpx2.Response) -> Any:
        """JSON is UTF-8 (RFC 8259, 8.1); if it is not, the charset counts."""
        try:
            return loads(response.content)
        except UnicodeDecodeError:
            text = named_text(response)
            if text is None:
                raise
            return loads(text.encode())

    def resembles(self, media_type: str, content: bytes) -> bool:
        """Some servers label JSON as text/html."""
        if is_json(media_type):
            return True
        looks_like_json = content.lstrip()[:1] in (b"{", b"[")
        return looks_like_json and (media_type.startswith("text/") or not media_type)


@dataclass(frozen=True, slots=True)
class TextResponse:
    """A string, decoded by the charset of the response, by default UTF-8."""

    media_type: str
    also: Sequence[str] = ()

    def read(self, response: httpx2.Response, notes: Mismatches) -> str:
        return text_of(response)


@dataclass(frozen=True, slots=True)
class BytesResponse:
    """Bytes, unchanged."""

    media_type: str
    also: Sequence[str] = ()

    def read(self, response: httpx2.Response, notes: Mismatches) -> bytes:
        return response.content


@dataclass(frozen=True, slots=True)
class AnyResponse:
    """A response without a documented media type: JSON is data, text is str, an empty
    body is None, anything else is bytes.
    """

    media_type: str = "*/*"
    also: Sequence[str] = ()

    def read(self, response: httpx2.Response, notes: Mismatches) -> Any:
        return _by_content_type(response, notes)


@dataclass(frozen=True, slots=True)
class NoContent:
    """A response without documented content: always None."""

    media_type: str = ""
    also: Sequence[str] = ()

    def read(self, response: httpx2.Response, notes: Mismatches) -> None:
        if response.content:
            notes.add("", "no body", _media_type(response))


def decode_response(
    described: Described, response: httpx2.Response, notes: Mismatches
) -> Any:
    """The body as documented for its status and content type, else by its content type.

    A 2xx status that is not documented is treated as the only 2xx status that is. Raises
    Undecodable for a success whose body is missing or malformed.
    """
    try:
        return _decoded(described, response, notes)
    except Undecodable as error:
        if response.is_success:
            raise
        text = text_of(response)
        notes.add("", str(error), text)
        return text


def _decoded(described: Described, response: httpx2.Response, notes: Mismatches) -> Any:
    formats = _for_status(described, response.status_code)
    if formats is None:
        notes.add("", "a documented status", response.status_code)
        formats = _only_success(described) if response.is_success else ()
    if response.request.method == "HEAD":
        return None
    if (
        not response.content
        and response.is_success
        and _is_missing(described, response)
    ):
        raise Undecodable("the body is empty")
    if not formats:
        return _by_content_type(response, notes)
    content_type = response.headers.get("content-type", "")
    format_ = _best(formats, content_type)
    if format_ is not None:
        try:
            return format_.read(response, notes)
        except Undecodable:
            if not _may_be_text(format_, content_type):
                raise
        return text_of(response)
    return _undescribed(formats, essence(content_type), response, notes)


def _may_be_text(format_: Response, content_type: str) -> bool:
    """Whether a string of any media type (`*/*`) was sent, and not as JSON."""
    is_string = isinstance(format_, DataResponse) and format_.annotation == "str"
    return (
        is_string and "*" in format_.media_type and not is_json(essence(content_type))
    )


def _is_missing(described: Described, response: httpx2.Response) -> bool:
    """Whether an empty body is none of the values that a success can have. A text or a
    file may be empty, but is not what 204 says."""
    keys = [key for key in described if key[0] == "2"] or ["default"]
    formats = [format_ for key in keys for format_ in described.get(key, ())]
    if not formats or any(isinstance(f, NoContent | AnyResponse) for f in formats):
        return False
    own = _for_status(described, response.status_code) or formats
    is_data = any(isinstance(format_, DataResponse) for format_ in own)
    return response.status_code == 204 or is_data


def _for_status(described: Described, status: int) -> Sequence[Response] | None:
    exact = described.get(str(status))
    if exact is not None:
        return exact
    return described.get(f"{status // 100}XX", described.get("default"))


def _only_success(described: Described) -> Sequence[Response]:
    found = [formats for key, formats in described.items() if key.startswith("2")]
    return found[0] if len(found) == 1 else ()


def _best(formats: Sequence[Response], content_type: str) -> Response | None:
    """The response whose media type matches the content type best."""
    if len(formats) == 1 and formats[0].media_type == content_type:
        return formats[0]
    best: tuple[Fit, Response] | None = None
    for format_ in formats:
        for described in (format_.media_type, *format_.also):
            found = fit(described, content_type) if described else None
            if found is not None and (best is None or found > best[0]):
                best = found, format_
    return None if best is None else best[1]


def _undescribed(
    formats: Sequence[Response],
    media_type: str,
    response: httpx2.Response,
    notes: Mismatches,
) -> Any:
    """The body of a response whose content type is not documented."""
    only = formats[0] if len(formats) == 1 else None
    if only is not None and (not media_type or isinstance(only, NoContent)):
        return only.read(response, notes)
    expected = " or ".join(format_.media_type or "no body" for format_ in formats)
    notes.add("", f"content type {expected}", media_type)
    if isinstance(only, BytesResponse) or (
        isinstance(only, TextResponse) and response.is_success
    ):
        return only.read(response, notes)
    failure: Undecodable | None = None
    for format_ in formats:
        if isinstance(format_, DataResponse) and (
            response.is_success or format_.resembles(media_type, response.content)
        ):
            try:
                return format_.read(response, notes)
            except Undecodable as error:
                failure = failure or error
    if failure is not None and all(isinstance(f, DataResponse) for f in formats):
        raise failure
    return _by_content_type(response, notes)


def _by_content_type(response: httpx2.Response, notes: Mismatches) -> Any:
    media_type = _media_type(response)
    if not response.content:
        return None
    if is_json(media_type):
        return JsonResponse(media_type=media_type).read(response, notes)
    if media_type.startswith("text/") or media_type.endswith("xml"):
        return text_of(response)
    return response.content


def _media_type(response: httpx2.Response) -> str:
    return essence(response.headers.get("content-type", ""))
