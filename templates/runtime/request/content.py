"""The body of a request, as the transport sends it.

What writes and reads bodies is in `bodies/`, if an operation of the package has one.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from ..validation.violations import Refusal

__all__ = ["BodyWriter", "Content", "Streamed"]


class Streamed(Protocol):
    """Bytes that are read while they are sent."""

    @property
    def length(self) -> int | None:
        """In bytes; None if it is not known in advance."""
        ...

    @property
    def repeatable(self) -> bool:
        """Whether the bytes can be read again when the request is retried."""
        ...

    def sent(
        self, schema: str, deadline: Any, *, is_async: bool
    ) -> Iterable[bytes] | AsyncIterable[bytes]:
        """What httpx2 reads; the deadline of the call pauses meanwhile. Raises RequestValidationError if only an AsyncClient can
        read it; `schema` is the JSON pointer of the Request Body Object."""
        ...


@dataclass(slots=True)
class Content:
    """A body ready to be sent."""

    content_type: str
    data: bytes | Streamed


class BodyWriter(Protocol):
    """A Request Body Object."""

    def unchecked(self) -> BodyWriter:
        """The same without validation, for `RequestOptions(validate=False)`."""
        ...

    def write(
        self, value: object, schema: str, content_type: str | None
    ) -> Content | Refusal | None:
        """The content of a body, or what is wrong with it; None for no body.

        `schema` is the JSON pointer of the Request Body Object. `content_type` is the
        media type; None for the first one that accepts the value.
        """
        ...
