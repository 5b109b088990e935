"""Where requests go."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from ..auth.security import Basic

__all__ = ["Server"]

_url = re.compile(r"(https?)://(?:([^/?#]*)@)?([^/?#@\s]+)(/[^?#\s]*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Server:
    """A base URL: paths are appended to it, a path prefix of its own included."""

    base: str
    """Without user, password and trailing slash."""

    credential: Basic | None
    """User and password of the URL: as a header they stand in no log."""

    @classmethod
    def of(cls, url: str) -> Server:
        """Raises ValueError for what is no absolute http or https URL, or has a query
        or a fragment. The message does not show the URL: it can hold a password."""
        found = _url.fullmatch(url)
        if found is None:
            raise ValueError(
                "a base URL begins with http:// or https:// and a host,"
                " and has neither query nor fragment"
            )
        scheme, user_info, host, prefix = found.groups()
        credential = None
        if user_info is not None:
            user, _, password = user_info.partition(":")
            credential = Basic((unquote(user), unquote(password)))
        return cls(f"{scheme}://{host}{(prefix or '').rstrip('/')}", credential)
