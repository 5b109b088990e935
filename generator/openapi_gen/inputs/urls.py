"""URI references of a document (RFC 3986), which may be any text.

`urllib` raises ValueError for some texts that are no URI reference, such as `http://[`.
These functions take every text, and `fault` says what is wrong with one. No other module
of the generator imports `urllib.parse`.
"""

from __future__ import annotations

import os
import re
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

_DRIVE = re.compile(r"/[A-Za-z][:|](?=/|$)")


def fault(reference: str) -> str:
    """Why a text is no URI reference; empty if it is one."""
    try:
        _ = urlsplit(reference).port
    except ValueError as error:
        return str(error)
    return ""


def joined(base: str, reference: str) -> str:
    """A reference resolved against a base; one that cannot be resolved as it is."""
    try:
        return urljoin(base, reference)
    except ValueError:
        return reference


def defragmented(reference: str) -> tuple[str, str]:
    """The reference without its fragment, and the fragment."""
    if reference.startswith("#") and reference.isprintable():  # most references
        return "", reference[1:]
    try:
        uri, fragment = urldefrag(reference)
    except ValueError:
        uri, _, fragment = reference.partition("#")
    return uri, fragment


def scheme_of(uri: str) -> str:
    """The scheme in lower case; empty if the text has none."""
    return "" if fault(uri) else urlsplit(uri).scheme


def host_of(uri: str) -> str:
    """The host in lower case, without user and port; empty if the text has none."""
    return "" if fault(uri) else urlsplit(uri).hostname or ""


def origin_of(url: str) -> str:
    """Scheme, host and port in lower case, without user; the URL may have variables."""
    try:
        parts = urlsplit(url)
    except ValueError:  # a variable between brackets: `http://[{host}]`
        scheme, _, rest = url.partition("://")
        return f"{scheme}://{re.split('[/?#]', rest)[0].rpartition('@')[2]}".lower()
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}".lower()


def has_user(uri: str) -> bool:
    """Whether it has a user or a password."""
    return not fault(uri) and "@" in urlsplit(uri).netloc


def port_of(url: str) -> int | None:
    """The port of an http or https URL, also where it is not written."""
    if fault(url):
        return None
    parts = urlsplit(url)
    return parts.port or {"http": 80, "https": 443}.get(parts.scheme)


def file_path(uri: str, windows: bool = os.name == "nt") -> str:
    """The path of a `file` URI (RFC 8089), decoded.

    On Windows a drive has no slash before it, and a host is that of a share.
    """
    parts = urlsplit(uri)
    path = unquote(parts.path)
    if not windows:
        return path
    if parts.netloc not in ("", "localhost"):
        return f"//{unquote(parts.netloc)}{path}"
    return f"{path[1]}:{path[3:]}" if _DRIVE.match(path) else path


def percent_encoded(text: str, safe: str = "") -> str:
    """The text with all but unreserved and `safe` characters encoded."""
    return quote(text, safe=safe, errors="surrogatepass")


def percent_decoded(text: str) -> str:
    """The text without percent-encoding; bytes that are not UTF-8 become U+FFFD."""
    return unquote(text)
