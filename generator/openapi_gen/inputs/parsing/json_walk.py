"""A JSON text token by token, to find positions, which stdlib's decoder does not give.

The same stdlib decoder reads scalars and keys, so both ways agree on every text; only
brackets, commas and colons are read here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Literal

from .errors import Refusal
from .scalars import finite, integer, not_finite

SyntaxFault = json.JSONDecodeError

_SPACE = re.compile(r"[ \t\r\n]*")
_CLOSING = {"{": "}", "[": "]"}


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise Refusal("duplicate-key", "duplicate key")
    return members


def _no_constant(name: str) -> object:
    raise not_finite(name)


DECODER = json.JSONDecoder(
    object_pairs_hook=_unique,
    parse_int=integer,
    parse_float=finite,
    parse_constant=_no_constant,
)


class Walk:
    """One walk through a JSON text; `offset` is where the last token begins."""

    def __init__(self, text: str) -> None:
        self.offset = 0
        self._text = text
        self._next = 0
        self._is_skipped = False
        self._skip_space(0)

    def skip(self) -> None:
        """Passes over the object or array that has just been opened, at once."""
        self._is_skipped = True

    def tokens(
        self,
    ) -> Iterator[tuple[Literal["open", "close", "key", "scalar"], object]]:
        """Brackets, keys and scalars in order, each with its value.

        Raises `SyntaxFault` where the text is not JSON, `Refusal` (with `offset` set)
        for a number without a finite value.
        """
        enclosing: list[str] = []
        while True:
            self.offset = self._next
            bracket = self._text[self._next : self._next + 1]
            if bracket in _CLOSING:
                yield "open", bracket
                if self._is_skipped:
                    self._is_skipped = False
                    self._skip_space(DECODER.raw_decode(self._text, self._next)[1])
                else:
                    enclosing.append(bracket)
                    self._skip_space(self._next + 1)
                    if not self._at(_CLOSING[bracket]):
                        if bracket == "{":
                            yield "key", self._key()
                        continue
            else:
                value, end = DECODER.raw_decode(self._text, self._next)
                yield "scalar", value
                self._skip_space(end)
            while enclosing and self._at(_CLOSING[enclosing[-1]]):
                self.offset = self._next
                yield "close", enclosing.pop()
                self._skip_space(self._next + 1)
            if not enclosing:
                break
            self._pass(",", "Expecting ',' delimiter")
            if enclosing[-1] == "{":
                yield "key", self._key()
        if self._next != len(self._text):
            raise SyntaxFault("Extra data", self._text, self._next)

    def _key(self) -> object:
        if not self._at('"'):
            problem = "Expecting property name enclosed in double quotes"
            raise SyntaxFault(problem, self._text, self._next)
        self.offset = self._next
        name, end = DECODER.raw_decode(self._text, self._next)
        self._skip_space(end)
        self._pass(":", "Expecting ':' delimiter")
        return name

    def _at(self, character: str) -> bool:
        return self._text.startswith(character, self._next)

    def _pass(self, character: str, problem: str) -> None:
        if not self._at(character):
            raise SyntaxFault(problem, self._text, self._next)
        self._skip_space(self._next + 1)

    def _skip_space(self, offset: int) -> None:
        space = _SPACE.match(self._text, offset)
        self._next = space.end() if space else offset
