"""The bodies of webhooks and callbacks: verified if there is a secret, then decoded.

Decoding is lenient, like that of responses: a value that does not match the document is
kept as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from ..core.media_types import essence
from ..json.parsing import loads
from .verification import Headers, Secret, encoded, header, verify

__all__ = [
    "BytesPayload",
    "JsonPayload",
    "NoPayload",
    "Payload",
    "TextPayload",
    "decoded",
    "verify_and_decode",
]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Payload(Protocol[T_co]):
    """One media type of a webhook's body."""

    @property
    def media_type(self) -> str: ...

    def read(self, body: bytes) -> T_co:
        """The decoded body; never raises."""
        ...


@dataclass(frozen=True, slots=True)
class JsonPayload(Generic[T]):
    """A `T` in JSON; a string if the body is not JSON, None if it is empty."""

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
    """Bytes, unchanged."""

    media_type: str

    def read(self, body: bytes) -> bytes:
        return body


@dataclass(frozen=True, slots=True)
class NoPayload:
    """A request whose body is not documented: always None."""

    media_type: str = ""

    def read(self, body: bytes) -> None:
        return None


def verify_and_decode(
    headers: Headers, body: bytes | str, secret: Secret | None, *payloads: Payload[T]
) -> T:
    """Verify and decode a body, by its content type or else by the first of `payloads`.

    Raises WebhookVerificationError if `secret` is given and has not signed the request.
    """
    data = encoded(body) if isinstance(body, str) else body
    if secret is not None:
        verify(headers, data, secret)
    chosen = payloads[0]
    if len(payloads) > 1:
        media_type = essence(header(headers, "content-type"))
        for payload in payloads:
            if essence(payload.media_type) == media_type:
                chosen = payload
                break
    return chosen.read(data)


def decoded(decode: Callable[[Any], Any], data: Any) -> Any:
    """The decoded data; the data itself if it is nested too deeply."""
    try:
        return decode(data)
    except RecursionError:
        return data
