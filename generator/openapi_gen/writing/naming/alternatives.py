"""What an item is called if another item has the better claim to its name.

All of these depend on the item alone. They begin with what people would write: a leading
symbol as a word, then the place (`id_query`). The last resort is the case of the name
(`upper`, `mixed`), then the names of its symbols, then those of all its characters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from ...model import Id
from .scopes import Claim
from .symbols import case_of, spell_characters, spell_leading, spell_names
from .words import pascal_of, snake_of, split, words_of, words_of_class

Words = tuple[str, ...]


def claim_of(original: str, name: str) -> int:
    """The claim of an item that the document calls `original` to `name`.

    Of equal ones, the name in ASCII or with fewer symbols has the better claim.
    """
    if original == name:
        return Claim.EXACT + (not name.isascii())
    case = case_of(original)
    symbols = sum(not character.isalnum() for character in original[:99])
    if not original.isidentifier():
        return symbols + (Claim.OTHER_LOWER if case == "lower" else Claim.OTHER)
    same = original[0] == name[0] and original.casefold() == name.casefold()
    if same and case == "mixed":
        return Claim.ACRONYM
    return symbols + (Claim.LOWER if case == "lower" else Claim.IDENTIFIER)


def snake_alternatives(
    original: str, fallback: str, places: Sequence[str] = ()
) -> Iterator[str]:
    """In snake_case.

    `places` are names of the location or parent, the nearest first.
    """
    case = case_of(original)
    words = words_of(original), words_of(spell_leading(original))
    cases = () if case == "lower" else (case,)
    for candidate in _alternatives(original, *words, cases, _each(places)):
        yield snake_of(candidate, fallback)


def place_alternatives(id_: Id, fallback: str) -> Iterator[str]:
    """In snake_case, of a schema that is told apart by its place alone."""
    tokens = (part.replace("~1", "/").replace("~0", "~") for part in id_.split("/"))
    words = tuple(word for token in tokens for word in words_of(token) if token != "#")
    yield snake_of(words, fallback)
    yield from snake_alternatives(id_, fallback)


def pascal_alternatives(
    original: str, fallback: str, places: Sequence[str] = ()
) -> Iterator[str]:
    """In PascalCase."""
    words = words_of_class(original), words_of_class(spell_leading(original))
    cases = (case_of(original),)
    for candidate in _alternatives(original, *words, cases, _each(places)):
        yield pascal_of(candidate, fallback)


def _each(places: Sequence[str]) -> list[Words]:
    """The words of the first place, of the first two, and so on."""
    return list(accumulate(map(words_of, places)))


def _alternatives(
    original: str, plain: Words, leading: Words, cases: Words, places: list[Words]
) -> Iterator[Words]:
    symbols = split(spell_names(original))
    characters = split(spell_characters(original))
    case = (case_of(original),)
    if leading != plain:
        yield leading
    for place in places:
        yield plain + place
    if original.isidentifier():
        yield plain + cases
    last = places[-1] if places else ()
    cased = symbols if case == ("lower",) else symbols + case
    yield from (symbols, cased, characters, symbols + case, characters + case)
    if last:
        yield from (words + last for words in (symbols + case, characters + case))
