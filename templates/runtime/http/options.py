"""Options of one call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from ..core.unset import UNSET, Unset
from .retry import Retry, retry_of
from .timeouts import Timeout, timeout_of

if TYPE_CHECKING:
    import httpx2

__all__ = ["RequestOptions", "check_headers", "check_size"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestOptions:
    """Options for one call; None keeps the client's setting.

    Raises TypeError for a value of another type.
    """

    timeout: float | Timeout | httpx2.Timeout | None = None
    """Seconds for the whole call, or a `Timeout`."""

    headers: Mapping[str, str] | None = field(default=None, repr=False)
    """Additional headers; they override those of the client."""

    extra_query: Mapping[str, str] | None = field(default=None, repr=False)
    """Parameters of the query that the document does not have."""

    extra_body: Mapping[str, object] | None = field(default=None, repr=False)
    """Properties to add to the object of the body."""

    accept: str | None = None
    """The media type to request, if the document has several for a response. The result
    then has the type of that media type, whatever the method's annotation says."""

    retry: Retry | int | None = None
    """When to repeat the call, or the maximum number of repetitions; 0 for none."""

    idempotency_key: str | None = None
    """Identifies the request to the server, which then has its effect once, however
    often it is sent. It is sent where the document has such a key, otherwise as the
    header `Idempotency-Key`."""

    max_response_size: int | Unset | None = UNSET
    """The most bytes of a decoded body, of a call that is no stream; None for no
    limit."""

    server: str | None = None
    """The URL of another server for this call. It overrides the operation's server, but
    not the client's `base_url`."""

    validate: bool = True
    """Whether the request is checked against the document. False sends what the document
    forbids; what cannot be encoded is still refused."""

    def __post_init__(self) -> None:
        retry_of(self.retry)
        timeout_of(self.timeout)
        if self.max_response_size is not UNSET:
            check_size(self.max_response_size)
        texts = (self.accept, self.server, self.idempotency_key)
        if not _are_strings(*(value for value in texts if value is not None)):
            raise TypeError("accept, server and idempotency_key must be strings")
        check_headers(self.headers or {})
        check_headers(self.extra_query or {})


def check_size(size: object) -> None:
    """Raises TypeError or ValueError for no number of bytes."""
    if size is None:
        return
    if isinstance(size, bool) or not isinstance(size, int):
        raise TypeError("max_response_size must be an int")
    if size < 0:
        raise ValueError("max_response_size must be 0 or greater")


def check_headers(headers: object) -> None:
    """Raises TypeError for anything but strings by strings."""
    if isinstance(headers, Mapping):
        pairs = cast("Mapping[object, object]", headers).items()
        if all(_are_strings(*pair) for pair in pairs):
            return
    raise TypeError("headers must be a mapping of strings to strings")


def _are_strings(*values: object) -> bool:
    return all(isinstance(value, str) for value in values)
