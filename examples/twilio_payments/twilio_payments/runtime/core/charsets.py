"""The text of an answer, in whatever charset it names.

Python's registry has codecs that are no charsets (`hex`, `rot13`) and some that cannot
replace what is wrong (`idna`): a server that names one of these must break nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx2

__all__ = ["named_text", "text_of"]


def text_of(response: httpx2.Response) -> str:
    """The body as text, UTF-8 where no charset is named that is one; what is wrong in it
    is replaced by U+FFFD."""
    content = response.content
    try:
        return content.decode(response.encoding or "utf-8", "replace")
    except (LookupError, ValueError):
        return content.decode("utf-8", "replace")


def named_text(response: httpx2.Response) -> str | None:
    """The body in the charset that the answer names; None where it names none, and where
    the body is not in it."""
    charset = response.charset_encoding
    if charset is None:
        return None
    try:
        return response.content.decode(charset)
    except (LookupError, ValueError):
        return None
