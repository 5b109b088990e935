"""Base URLs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from ..auth.basic import basic_value

__all__ = ["Server"]

_url = re.compile(r"(https?)://(?:([^/?#]*)@)?([^/?#@\s]+)(/[^?#\s]*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Server:
    """A base URL, which may have a path prefix. The paths of operations are appended."""

    base: str
    """Without user, password and trailing slash."""

    authorization: str | None
    """User and password of the URL; they are sent as a header, which is not logged."""

    @classmethod
    def of(cls, url: str) -> Server:
        """Raises ValueError for anything but an absolute http or https URL without query
        and fragment. The message does not contain the URL, which may have a password.
        """
        found = _url.fullmatch(url)
        if found is None:
            raise ValueError(
                "a base URL must start with http:// or https:// and a host,"
                " and must not have a query or fragment"
            )
        scheme, user_info, host, prefix = found.groups()
        port = host.rpartition(":")[2]
        if ":" in host and port.isdigit() and int(port) > 65_535:
            raise ValueError(f"port {port} is greater than 65535")
        authorization = None
        if user_info is not None:
            user, _, password = user_info.partition(":")
            authorization = basic_value(unquote(user), unquote(password))
        return cls(f"{scheme}://{host}{(prefix or '').rstrip('/')}", authorization)
