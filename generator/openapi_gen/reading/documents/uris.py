"""URI references of a document (RFC 3986), which may be any text.

`urllib` raises ValueError for some texts that are no URI reference, such as `http://[`.
These functions take every text, and `fault` says what is wrong with one.
"""

from __future__ import annotations

from urllib.parse import urldefrag, urljoin, urlsplit


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
