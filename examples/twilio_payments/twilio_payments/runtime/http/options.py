"""What a caller can change for one call."""

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
    """Settings for one call; None keeps the client's.

    Raises TypeError for what cannot be one of them.
    """

    timeout: float | httpx2.Timeout | None = None
    """Seconds for connecting, for sending and for each wait on the answer."""

    headers: Mapping[str, str] | None = field(default=None, repr=False)
    """Headers to add; they win over those that the client would send."""

    accept: str | None = None
    """The media type to ask for, where the document has several for an answer. The
    result is then what that media type holds, whatever the method's annotation says."""

    retry: Retry | int | None = None
    """The rule, or how often a call is repeated at most; 0 for never."""

    server: str | None = None
    """The URL of another server for this call, in place of the operation's own, too; a
    `base_url` of the client wins over it."""

    def __post_init__(self) -> None:
        retry_of(self.retry)
        given = [one for one in (self.accept, self.server) if one is not None]
        if not _are_texts(*given):
            raise TypeError("accept and server are texts")
        if self.headers is not None:
            _check_headers(self.headers)


def _check_headers(headers: object) -> None:
    if isinstance(headers, Mapping):
        pairs = cast("Mapping[object, object]", headers).items()
        if all(_are_texts(*pair) for pair in pairs):
            return
    raise TypeError("headers are a mapping of texts to texts")


def _are_texts(*found: object) -> bool:
    return all(isinstance(one, str) for one in found)
