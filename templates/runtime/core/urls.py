"""`httpx2.URL` from a base URL and an encoded path and query, in a tenth of the time.

httpx2 scans each character of a URL three times, to encode and normalize it. The path
and query of a call are encoded already, so they do not need that.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx2

__all__ = ["join_url", "join_url_uncached"]

# The characters of paths and queries (RFC 3986 sections 3.3 and 3.4).
_is_encoded = re.compile(r"/[A-Za-z0-9\-._~%:@!$&'()*+,;=/?]*").fullmatch
_MAX_LENGTH = 8192  # characters; httpx2 checks the length of longer ones


@lru_cache(256)
def join_url(base: str, target: str) -> httpx2.URL:
    """`base` followed by `target` (a path, optionally a query).

    The result is cached, so neither may contain a secret. Raises httpx2.InvalidURL.
    """
    return join_url_uncached(base, target)


def join_url_uncached(base: str, target: str) -> httpx2.URL:
    """As `join_url`, but not cached: for URLs that contain a secret."""
    # httpx2 removes `.` and `..` from a path (section 5.2.4).
    if _is_encoded(target) and "/." not in target and len(target) < _MAX_LENGTH:
        parsed = _parsed(base)
        if parsed is not None:
            return parsed.with_target(target)
    import httpx2

    return httpx2.URL(base + target)


class _BaseURL:
    """A base URL parsed by httpx2, to append paths and queries to.

    This uses private attributes of httpx2. `works` checks that the installed version
    has them.
    """

    def __init__(self, base: str) -> None:
        import httpx2

        self._url = httpx2.URL(base)
        self._copy = httpx2.URL
        self._parts: Any = vars(self._url)[_PARTS]
        self._path: str = self._parts.path

    def with_target(self, target: str) -> httpx2.URL:
        path, mark, query = target.partition("?")
        url = self._copy(self._url)
        vars(url)[_PARTS] = self._parts._replace(
            path=self._path + path, query=query if mark else None
        )
        return url

    def works(self, base: str) -> bool:
        """Whether the result equals what httpx2 parses from the whole URL."""
        joined, parsed = self.with_target(_SAMPLE), self._copy(base + _SAMPLE)
        return vars(joined) == vars(parsed) and joined.raw_path == parsed.raw_path


_SAMPLE = "/a/%20?b=c"
_PARTS = "_uri_reference"


@lru_cache(64)
def _parsed(base: str) -> _BaseURL | None:
    """None if the installed httpx2 has other attributes: it then parses each URL."""
    try:
        parsed = _BaseURL(base)
        return parsed if parsed.works(base) else None
    except (AttributeError, KeyError, TypeError):
        return None
