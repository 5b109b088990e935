"""A URL that is shown without its secret: httpx2 logs the URL of each request."""

from __future__ import annotations

import httpx2

__all__ = ["QuietURL"]


class QuietURL(httpx2.URL):
    """A URL that goes over the wire in full and prints as `shown`."""

    def __init__(self, url: httpx2.URL, shown: str) -> None:
        super().__init__(url)
        self._shown = shown

    def __str__(self) -> str:
        return self._shown

    def __repr__(self) -> str:
        return f"URL({self._shown!r})"
