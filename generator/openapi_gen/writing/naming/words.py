"""Names in documents as Python identifiers: which words they are made of.

`CreatePaymentsRequest`, `create-payments-request` and `create_payments request` are the
same three words. Letters of every script are kept where Python allows them in an
identifier (NFKC, PEP 3131).
"""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from functools import cache
from hashlib import sha256

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
# A file name has 255 bytes on most disks; a suffix and `.py` must still fit.
_LONGEST = 200
_SIGNS = {"+": " plus ", "<": " lt ", ">": " gt ", "=": " eq ", "!": " not "}
BUILTINS = frozenset(dir(builtins))


@cache
def words_of(text: str) -> tuple[str, ...]:
    """The words of a name, in lower case.

    >>> words_of("HTTPServer-list_v2")
    ('http', 'server', 'list', 'v2')
    """
    if text.isascii() and text.replace("_", "").isalnum():
        plain = text
    else:
        plain = _spell_signs(unicodedata.normalize("NFKC", text))
    humps = _HUMP.sub("_", plain)
    return tuple(
        unicodedata.normalize("NFKC", word.lower()) for word in humps.split("_") if word
    )


def _spell_signs(text: str) -> str:
    """Signs that tell names apart become words, the others separate words."""
    if text.startswith("-") and text[1:2].isdigit():  # "+1" beside "-1"
        text = f"minus {text[1:]}"
    if not any(character.isalnum() for character in text) or text[:1] in _SIGNS:
        text = "".join(_SIGNS.get(character, character) for character in text)
    return "".join(
        character if ("x" + character).isidentifier() else "_" for character in text
    )


def snake(text: str, fallback: str) -> str:
    """`snake_case`; what cannot start an identifier gets `fallback` before it."""
    name = "_".join(words_of(text))
    if not name.isidentifier():
        name = f"{fallback}_{name}" if name else fallback
    return f"{name}_" if keyword.iskeyword(name) else _short(name)


def pascal(words: tuple[str, ...], fallback: str) -> str:
    """`PascalCase` of several names; one that has humps of its own keeps them."""
    name = "".join(
        word[:1].upper() + word[1:] for text in words for word in words_of(text)
    )
    if not name.isidentifier():
        name = f"{fallback}{name}"
    return f"{name}_" if keyword.iskeyword(name) or name in BUILTINS else _short(name)


def _short(name: str) -> str:
    """The name, or its beginning and a digest of all of it where it is very long."""
    data = name.encode()
    if len(data) <= _LONGEST:
        return name
    return f"{data[: _LONGEST - 7].decode(errors='ignore').rstrip('_')}_{digest(name)}"


def digest(text: str) -> str:
    """Six hexadecimal digits that stand for a text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:6]
