"""URLs whose text is finished, as `httpx2.URL` has them and in a tenth of its time.

httpx2 looks at each character of a URL three times, to encode what must be and to drop
what must not be there. What a call's path and query are written of needs none of it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx2

__all__ = ["joined", "joined_once"]

# What RFC 3986 allows in paths and queries (sections 3.3 and 3.4).
_finished = re.compile(r"/[A-Za-z0-9\-._~%:@!$&'()*+,;=/?]*").fullmatch
_LONGEST = 8192  # characters: what may be too long is httpx2's to refuse


@lru_cache(256)
def joined(base: str, target: str) -> httpx2.URL:
    """`base` and `target` (a path and perhaps a query), without a secret in them.

    Kept for calls that go to the same place. Raises httpx2.InvalidURL.
    """
    return joined_once(base, target)


def joined_once(base: str, target: str) -> httpx2.URL:
    """As `joined`, and not kept."""
    # httpx2 takes `.` and `..` out of a path (section 5.2.4).
    if _finished(target) and "/." not in target and len(target) < _LONGEST:
        stem = _stem(base)
        if stem is not None:
            return stem.with_target(target)
    import httpx2

    return httpx2.URL(base + target)


class _Stem:
    """A base URL that httpx2 took apart, to put paths and queries to.

    Its parts are no public interface of httpx2: `alike` tells whether this one has them
    as they are known here.
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

    def alike(self, base: str) -> bool:
        """Whether what is made here is what httpx2 makes of the whole text."""
        made, whole = self.with_target(_TRIAL), self._copy(base + _TRIAL)
        return vars(made) == vars(whole) and made.raw_path == whole.raw_path


_TRIAL = "/a/%20?b=c"
_PARTS = "_uri_reference"


@lru_cache(64)
def _stem(base: str) -> _Stem | None:
    try:
        stem = _Stem(base)
        return stem if stem.alike(base) else None
    except (AttributeError, KeyError, TypeError):
        return None  # another httpx2, to which the text is given whole
