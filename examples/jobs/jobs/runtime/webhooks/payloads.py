"""The bodies of webhooks and callbacks: verified where a secret is there, then decoded.

Lenient, as answers are: what is not as described is kept as it came.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from ..core.json_text import loads
from .verification import Headers, Secret, header, verify

__all__ = [
    "BytesPayload",
    "JsonPayload",
    "NoPayload",
    "Payload",
    "TextPayload",
    "decoded",
    "received",
]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Payload(Protocol[T_co]):
    """One media type of a body that is received."""

    @property
    def media_type(self) -> str: ...

    def read(self, body: bytes) -> T_co:
        """The decoded body; it never raises."""
        ...


@dataclass(frozen=True, slots=True)
class JsonPayload(Generic[T]):
    """JSON of a `T`; text where it is none, None where nothing came."""

    decode: Callable[[Any], Any]
    media_type: str = "application/json"

    def read(self, body: bytes) -> T:
        data: Any = None
        if body:
            try:
                data = loads(body)
            except (ValueError, RecursionError):
                data = body.decode(errors="replace")
        value: T = decoded(self.decode, data)
        return value


@dataclass(frozen=True, slots=True)
class TextPayload:
    """Text in UTF-8."""

    media_type: str

    def read(self, body: bytes) -> str:
        return body.decode(errors="replace")


@dataclass(frozen=True, slots=True)
class BytesPayload:
    """Bytes, as they came."""

    media_type: str

    def read(self, body: bytes) -> bytes:
        return body


@dataclass(frozen=True, slots=True)
class NoPayload:
    """A request without a body in the document: None, whatever comes."""

    media_type: str = ""

    def read(self, body: bytes) -> None:
        return None


def received(
    headers: Headers, body: bytes | str, secret: Secret | None, *payloads: Payload[T]
) -> T:
    """The body by its content type, by the first of `payloads` where that says nothing.

    Raises WebhookVerificationError where a secret is given that has not signed it.
    """
    data = body.encode(errors="surrogateescape") if isinstance(body, str) else body
    if secret is not None:
        verify(headers, data, secret)
    chosen = payloads[0]
    if len(payloads) > 1:
        media_type = _essence(header(headers, "content-type"))
        for payload in payloads:
            if _essence(payload.media_type) == media_type:
                chosen = payload
                break
    return chosen.read(data)


def decoded(decode: Callable[[Any], Any], data: Any) -> Any:
    """The data decoded; as it is where it is nested too deeply."""
    try:
        return decode(data)
    except RecursionError:
        return data


def _essence(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()
