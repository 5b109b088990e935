"""Pictures of the characters that pages cannot have, and values of a document can."""

from __future__ import annotations

import re

_COMMON = bytes({*range(32, 127)} | {*b"\t\n\f\r"})
"""The characters of ASCII that HTML can have."""
_FORBIDDEN = re.compile(
    rb"[\x00-\x7f]"  # other ASCII
    rb"|\xc2[\x80-\x9f]"  # U+0080 to U+009F
    rb"|\xef(?:\xb7[\x90-\xaf]|\xbf[\xbe\xbf])|[\xf0-\xf4].\xbf[\xbe\xbf]",
    re.DOTALL,
)
"""Controls and noncharacters, in UTF-8 without what is common."""
_NONCHARACTERS = {
    *range(0xFDD0, 0xFDF0),
    *(plane << 16 | last for plane in range(17) for last in (0xFFFE, 0xFFFF)),
}
_PICTURES = {
    **dict.fromkeys([*range(0x80, 0xA0), *_NONCHARACTERS], 0xFFFD),
    **{code: 0x2400 + code for code in range(32) if code not in _COMMON},
    127: 0x2421,
}
"""What stands for them. Each control of ASCII has a picture: U+2400 is that of NUL."""


def printable(text: str) -> str:
    """The page with pictures of the characters that HTML cannot have, and values of a
    document can."""
    # Bytes are searched far faster than characters, and hardly a page has any of these.
    rest = text.encode().translate(None, _COMMON)
    return text.translate(_PICTURES) if _FORBIDDEN.search(rest) else text
