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
from collections.abc import Mapping
from functools import cache

from .shortening import Kept, fitted, without_middle
from .symbols import spell_names, spell_symbols

BUILTINS = frozenset(dir(builtins))
CLASS_LIMIT = 80
_SNAKE_LIMIT = 90
"""A module or a page is named so, and a file's name has at most 100 characters."""

_CASE_BOUNDARY = re.compile(r"(?<=[a-z0-9.])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NOT_A_NAME = re.compile(r"[^A-Za-z0-9]")
_PLURAL = re.compile(r"(?<=[A-Z]{2})s(?![a-z])")  # IDs, URLs
_TERMS = (
    "2D 2FA 3D 3DS AuthN AuthZ BigQuery DevOps EBay ECommerce EMail ESim ETag GitHub GitLab"
    " GraphQL ICloud IFrame IPad IPhone IPv4 IPv6 JavaScript LinkedIn MacOS MongoDB MySQL"
    " NoSQL OAuth OpenAPI OpenID PayPal PostgreSQL TypeScript WhatsApp WiFi YouTube eBay"
    " eCommerce eMail eSim eTag iCloud iFrame iMessage iOS iPad iPadOS iPhone iTunes macOS"
    " tvOS visionOS watchOS"
).split()
"""What people write as one word, though its capitals say otherwise."""
_LONGEST_FIRST = "|".join(sorted(_TERMS, key=len, reverse=True))
_TERM = re.compile(
    rf"(?<![A-Z0-9])(?:(?<![a-z])|(?=[A-Z0-9]))(?:{_LONGEST_FIRST})(?:s(?![a-z]))?(?![a-z])"
)


@cache
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, in lower case.

    >>> words_of("HTTPServer-list_v2")
    ('http', 'server', 'list', 'v2')
    """
    return split(_spelled(name))


@cache
def words_of_class(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, except for capitals within a word: `OAuth2`."""
    spelled = _spelled(name)
    terms = {term[0].lower(): term[0] for term in _TERM.finditer(spelled)}
    if not terms:
        return split(spelled)
    return tuple(_recapitalized(word, terms) for word in split(spelled))


def _recapitalized(word: str, terms: Mapping[str, str]) -> str:
    """`OAuth2`: a term can have a number behind it."""
    if word in terms:
        return terms[word]
    term = word.rstrip("0123456789")
    return terms.get(term, term) + word[len(term) :]


def _spelled(name: str) -> str:
    """The name with words for symbols that always become words, and if it has others only."""
    name = without_middle(name)
    if _is_plain(name):
        return name
    name = spell_symbols(unicodedata.normalize("NFKC", name)).strip()
    return name if any(map(str.isalnum, name)) or not name else spell_names(name)


def split(name: str) -> tuple[str, ...]:
    """The words of a name whose symbols are words already, in lower case."""
    if name.isascii():
        name = _NOT_A_NAME.sub("_", name)
    else:
        name = "".join(c if _continues(c) else "_" for c in name)
    name = _TERM.sub(lambda term: f"_{term[0].lower()}", name)
    name = _PLURAL.sub("S", name)
    if name.isascii():
        return tuple(filter(None, _CASE_BOUNDARY.sub("_", name).lower().split("_")))
    return tuple(filter(None, map(_cleaned, _separated(name))))


def _cleaned(word: str) -> str:
    """In lower case, without marks that could only continue a word."""
    word = unicodedata.normalize("NFKC", word.lower())
    word = "".join(filter(_continues, word))
    while word and not (word[0].isidentifier() or word[0].isdecimal()):
        word = word[1:]
    return word


def _is_plain(name: str) -> bool:
    return name.isascii() and name.replace("_", "").isalnum()


def _continues(character: str) -> bool:
    """Whether an identifier can have the character."""
    return f"x{character}".isidentifier()


def _separated(name: str) -> list[str]:
    """As in ASCII: every letter counts as `A`, `a`, or as neither."""
    kinds = ""
    for character in name:
        if character.isascii():
            kinds += character
        elif unicodedata.combining(character) and kinds:
            kinds += kinds[-1]
        elif character.isupper():
            kinds += "A"
        else:
            kinds += "a" if character.islower() else "."
    bounds = [match.start() for match in _CASE_BOUNDARY.finditer(kinds)]
    parts = (name[i:j] for i, j in zip([0, *bounds], [*bounds, len(name)]))
    return [word for part in parts for word in part.split("_")]


@cache
def snake(text: str, fallback: str) -> str:
    """`snake_case`; prefixed by `fallback` if it is not a valid identifier."""
    return snake_of(words_of(text), fallback)


def snake_of(words: tuple[str, ...], fallback: str) -> str:
    """`snake_case` of words."""
    name = "_".join(fitted(words, _SNAKE_LIMIT))
    if not name.isidentifier():
        room = _SNAKE_LIMIT - len(fallback) - 1
        name = "_".join([fallback, *fitted(words, room)])
    return f"{name}_" if keyword.iskeyword(name) else name


def constant_case(name: str) -> str:
    """`UPPER_SNAKE_CASE` of a name in `snake_case`."""
    name = name.rstrip("_")  # which marks a keyword
    upper = unicodedata.normalize("NFKC", name.upper())
    return upper if upper.isidentifier() else name


def pascal(names: tuple[str, ...], fallback: str, kept: Kept = Kept.ENDS) -> str:
    """`PascalCase` of several names, with at most 80 characters."""
    words = tuple(word for name in names for word in words_of_class(name))
    return pascal_of(words, fallback, kept)


def pascal_of(words: tuple[str, ...], fallback: str, kept: Kept = Kept.ENDS) -> str:
    """`PascalCase` of words, with at most 80 characters."""
    name = _fitted_class(words, CLASS_LIMIT, kept)
    if not name.isidentifier():
        room = CLASS_LIMIT - len(fallback)
        name = f"{fallback}{_fitted_class(words, room, kept)}"
    return f"{name}_" if keyword.iskeyword(name) or name in BUILTINS else name


def _fitted_class(words: tuple[str, ...], room: int, kept: Kept) -> str:
    """The words as one, in at most `room` characters: a capital can have more than its
    small letter (`ß` is `SS`), and numbers get a joint."""
    limit = room
    name = _capitalized(fitted(words, limit, 0, kept))
    while len(name) > room:
        limit -= len(name) - room
        name = _capitalized(fitted(words, limit, 0, kept))
    return name


def _capitalized(words: tuple[str, ...]) -> str:
    """Numbers that would merge are separated: `v1.2` is `V1_2`."""
    name = ""
    for word in words:
        joint = "_" if name[-1:].isdigit() and word[0].isdigit() else ""
        name += joint + word[0].upper() + word[1:]
    return unicodedata.normalize("NFKC", name)
