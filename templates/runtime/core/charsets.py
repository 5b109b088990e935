"""The body of a response decoded in the charset of its `Content-Type`.

Python's registry also has codecs that are not charsets (`hex`, `rot13`), or that cannot
replace invalid bytes (`idna`). A response that names one of these must not fail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx2

__all__ = ["named_text", "text_of"]


def text_of(response: httpx2.Response) -> str:
    """The body as a string, by default in UTF-8; U+FFFD replaces invalid bytes."""
    content = response.content
    try:
        return content.decode(response.encoding or "utf-8", "replace")
    except (LookupError, ValueError):
        return content.decode("utf-8", "replace")


def named_text(response: httpx2.Response) -> str | None:
    """The body as a string, if the response names a charset and the body is valid in it."""
    charset = response.charset_encoding
    if charset is None:
        return None
    try:
        return response.content.decode(charset)
    except (LookupError, ValueError):
        return None
