"""Pictures of control characters, which pages cannot have."""

from __future__ import annotations

_CONTROLS = bytes({*range(32), 127} - {*b"\t\n\f\r"})
"""The characters that a page cannot have. Each has a picture: U+2400 is that of NUL."""
_PICTURES = {code: 0x2421 if code == 127 else 0x2400 + code for code in _CONTROLS}


def printable(text: str) -> str:
    """The page with pictures of control characters, which values of a document can have."""
    raw = text.encode()
    # Bytes are searched far faster than characters, and hardly a page has any of these.
    has_controls = len(raw.translate(None, _CONTROLS)) < len(raw)
    return text.translate(_PICTURES) if has_controls else text
