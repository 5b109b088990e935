"""Names in documents as Python identifiers: split into words, joined in Python's style.

`CreatePaymentsRequest`, `create-payments-request` and `create_payments request` have the
same three words. Letters of every script are kept if Python allows them in an identifier
(NFKC, PEP 3131).
"""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from functools import cache
from hashlib import sha256

_CASE_BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
# File systems allow 255 bytes; a suffix and `.py` must still fit.
_MAX_BYTES = 200
_SYMBOLS = {"+": " plus ", "<": " lt ", ">": " gt ", "=": " eq ", "!": " not "}
BUILTINS = frozenset(dir(builtins))


@cache
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, in lower case.

    >>> words_of("HTTPServer-list_v2")
    ('http', 'server', 'list', 'v2')
    """
    if not name.isascii() or not name.replace("_", "").isalnum():
        name = _spell_symbols(unicodedata.normalize("NFKC", name))
    separated = _CASE_BOUNDARY.sub("_", name).split("_")
    return tuple(
        unicodedata.normalize("NFKC", word.lower()) for word in separated if word
    )


def _spell_symbols(text: str) -> str:
    """Symbols that distinguish names become words; other symbols separate words."""
    if text.startswith("-") and text[1:2].isdigit():  # "-1" differs from "+1"
        text = f"minus {text[1:]}"
    if not any(character.isalnum() for character in text) or text[:1] in _SYMBOLS:
        text = "".join(_SYMBOLS.get(character, character) for character in text)
    return "".join(
        character if ("x" + character).isidentifier() else "_" for character in text
    )


def snake(text: str, fallback: str) -> str:
    """`snake_case`; prefixed by `fallback` if it is not a valid identifier."""
    name = "_".join(words_of(text))
    if not name.isidentifier():
        name = f"{fallback}_{name}" if name else fallback
    return f"{name}_" if keyword.iskeyword(name) else _shortened(name)


def pascal(words: tuple[str, ...], fallback: str) -> str:
    """`PascalCase` of several names; capitals inside a name are kept."""
    name = "".join(
        word[:1].upper() + word[1:] for text in words for word in words_of(text)
    )
    if not name.isidentifier():
        name = f"{fallback}{name}"
    return (
        f"{name}_" if keyword.iskeyword(name) or name in BUILTINS else _shortened(name)
    )


def _shortened(name: str) -> str:
    """The name; a very long one is cut and gets a digest of the whole."""
    data = name.encode()
    if len(data) <= _MAX_BYTES:
        return name
    return (
        f"{data[: _MAX_BYTES - 7].decode(errors='ignore').rstrip('_')}_{digest(name)}"
    )


def digest(value: str) -> str:
    """Six hexadecimal digits of a string's SHA-256."""
    return sha256(value.encode("utf-8", "surrogatepass")).hexdigest()[:6]
