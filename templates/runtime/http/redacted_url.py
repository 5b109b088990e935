"""A URL that prints without its secret, because httpx2 logs the URL of each request."""

from __future__ import annotations

import httpx2

__all__ = ["RedactedURL"]


class RedactedURL(httpx2.URL):
    """A URL that is sent in full, but prints as `shown`."""

    def __init__(self, url: httpx2.URL, shown: str) -> None:
        super().__init__(url)
        self._shown = shown

    def __str__(self) -> str:
        return self._shown

    def __repr__(self) -> str:
        return f"URL({self._shown!r})"
