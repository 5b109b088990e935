"""Options of one call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from .retry import Retry, retry_of

if TYPE_CHECKING:
    import httpx2

__all__ = ["RequestOptions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestOptions:
    """Options for one call; None keeps the client's setting.

    Raises TypeError for a value of another type.
    """

    timeout: float | httpx2.Timeout | None = None
    """Seconds for connecting, for sending and for each read."""

    headers: Mapping[str, str] | None = field(default=None, repr=False)
    """Additional headers; they override those of the client."""

    accept: str | None = None
    """The media type to request, if the document has several for a response. The result
    then has the type of that media type, whatever the method's annotation says."""

    retry: Retry | int | None = None
    """When to retry, or the maximum number of retries; 0 for none."""

    server: str | None = None
    """The URL of another server for this call. It overrides the operation's server, but
    not the client's `base_url`."""

    validate: bool = True
    """Whether the request is checked against the document. False sends what the document
    forbids; what cannot be encoded is still refused."""

    def __post_init__(self) -> None:
        retry_of(self.retry)
        given = [value for value in (self.accept, self.server) if value is not None]
        if not _are_strings(*given):
            raise TypeError("accept and server must be strings")
        if self.headers is not None:
            _check_headers(self.headers)


def _check_headers(headers: object) -> None:
    if isinstance(headers, Mapping):
        pairs = cast("Mapping[object, object]", headers).items()
        if all(_are_strings(*pair) for pair in pairs):
            return
    raise TypeError("headers must be a mapping of strings to strings")


def _are_strings(*values: object) -> bool:
    return all(isinstance(value, str) for value in values)
