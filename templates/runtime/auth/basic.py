"""HTTP `basic` (RFC 7617): a credential of documents, and of base URLs with a user."""

from __future__ import annotations

from base64 import b64encode

__all__ = ["basic_value", "check_utf_8"]


def basic_value(user: str, password: str) -> str:
    """The value of `Authorization`, in UTF-8.

    Raises ValueError for a lone surrogate, and for a colon in the user name, which the
    scheme does not allow.
    """
    if ":" in user:
        raise ValueError("a user name for HTTP basic cannot have a colon")
    check_utf_8(user + password)
    encoded = b64encode(f"{user}:{password}".encode()).decode("ascii")
    return f"Basic {encoded}"


def check_utf_8(text: str) -> None:
    """Raises ValueError, without the text, for a lone surrogate."""
    try:
        text.encode()
    except UnicodeEncodeError:  # its message would show the value
        raise ValueError("user or password has a lone surrogate") from None
