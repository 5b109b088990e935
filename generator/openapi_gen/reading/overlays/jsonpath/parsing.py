"""Parses a JSONPath query to a tree (RFC 9535, section 2)."""

from __future__ import annotations

import json
import re

from ....inputs.parsing.limits import MAX_INTEGER_DIGITS
from .queries import (
    And,
    Comparison,
    Condition,
    Exists,
    Filter,
    Index,
    Literal,
    Name,
    Not,
    Or,
    Query,
    Segment,
    Selector,
    Slice,
    Wildcard,
)

_BLANK = re.compile(r"[ \t\n\r]*")
_INTEGER = re.compile(r"-?[1-9]\d{0,15}|0")
_NAME = re.compile(r"[A-Za-z_\u0080-\U0010ffff][A-Za-z0-9_\u0080-\U0010ffff]*")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?")
_OPERATOR = re.compile(r"==|!=|<=|>=|<|>")
_QUOTED = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'""")
_WORDS = {"true": True, "false": False, "null": None}
_DEEPEST = 50  # brackets and parentheses in each other


class PathError(ValueError):
    """A string is not a JSONPath query; `offset` counts characters from 0."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


def parse(text: str) -> Query:
    """The query; raises PathError."""
    parser = _Parser(text)
    parser.expect("$")
    query = Query(parser.segments(), False)
    parser.blank()
    if parser.at < len(text):
        raise parser.expected("a segment (`.name`, `[...]`) or the end")
    return query


class _Parser:
    """Reads from left to right; `at` is the current position."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._depth = 0
        self.at = 0

    def expected(self, wanted: str) -> PathError:
        return PathError(f"expected {wanted} at character {self.at + 1}", self.at)

    def blank(self) -> None:
        found = _BLANK.match(self._text, self.at)
        self.at = found.end() if found else self.at

    def take(self, token: str) -> bool:
        if not self._text.startswith(token, self.at):
            return False
        self.at += len(token)
        return True

    def expect(self, token: str) -> None:
        if not self.take(token):
            raise self.expected(f"`{token}`")

    def _match(self, pattern: re.Pattern[str]) -> str | None:
        found = pattern.match(self._text, self.at)
        if found is None:
            return None
        self.at = found.end()
        return found[0]

    # Segments

    def segments(self) -> tuple[Segment, ...]:
        found: list[Segment] = []
        while True:
            before = self.at
            self.blank()
            if self.take(".."):
                found.append(Segment(self._after_dots(), True))
            elif self.take("."):
                found.append(Segment((self._shorthand(),), False))
            elif self.take("["):
                found.append(Segment(self._bracketed(), False))
            else:
                self.at = before
                return tuple(found)

    def _after_dots(self) -> tuple[Selector, ...]:
        return self._bracketed() if self.take("[") else (self._shorthand(),)

    def _shorthand(self) -> Selector:
        if self.take("*"):
            return Wildcard()
        name = self._match(_NAME)
        if name is None:
            raise self.expected("a name or `*` (other names must be in `['...']`)")
        return Name(name)

    def _bracketed(self) -> tuple[Selector, ...]:
        self._enter()
        found = [self._selector()]
        while self.take(","):
            found.append(self._selector())
        self.expect("]")
        self._depth -= 1
        return tuple(found)

    def _enter(self) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise PathError("it is nested too deeply", self.at)

    def _selector(self) -> Selector:
        self.blank()
        selector = self._bare_selector()
        self.blank()
        return selector

    def _bare_selector(self) -> Selector:
        quoted = self._quoted()
        if quoted is not None:
            return Name(quoted)
        if self.take("*"):
            return Wildcard()
        if self.take("?"):
            self.blank()
            return Filter(self._any())
        return self._index_or_slice()

    def _index_or_slice(self) -> Selector:
        start = self._integer()
        self.blank()
        if not self.take(":"):
            if start is None:
                raise self.expected("a name in quotes, an index, a slice, `*` or `?`")
            return Index(start)
        self.blank()
        end = self._integer()
        self.blank()
        step: int | None = None
        if self.take(":"):
            self.blank()
            step = self._integer()
        return Slice(start, end, 1 if step is None else step)

    def _integer(self) -> int | None:
        found = self._match(_INTEGER)
        return None if found is None else int(found)

    def _quoted(self) -> str | None:
        start = self.at
        found = self._match(_QUOTED)
        if found is None:
            return None
        inner = found[1:-1]
        if found[0] == "'":
            inner = inner.replace("\\'", "'").replace('"', '\\"')
        try:
            text: str = json.loads(f'"{inner}"')
        except ValueError:
            raise PathError("invalid escape (JSON's are allowed)", start) from None
        return text

    # Filters

    def _any(self) -> Condition:
        found = [self._all()]
        while self._operator("||"):
            found.append(self._all())
        return found[0] if len(found) == 1 else Or(tuple(found))

    def _all(self) -> Condition:
        found = [self._basic()]
        while self._operator("&&"):
            found.append(self._basic())
        return found[0] if len(found) == 1 else And(tuple(found))

    def _operator(self, token: str) -> bool:
        self.blank()
        taken = self.take(token)
        self.blank()
        return taken

    def _basic(self) -> Condition:
        if self.take("!"):
            self.blank()
            return Not(self._grouped() if self.take("(") else self._tested())
        return self._grouped() if self.take("(") else self._tested()

    def _grouped(self) -> Condition:
        self._enter()
        self.blank()
        condition = self._any()
        self.blank()
        self.expect(")")
        self._depth -= 1
        return condition

    def _tested(self) -> Condition:
        left = self._operand()
        self.blank()
        operator = self._match(_OPERATOR)
        if operator is not None:
            self.blank()
            return Comparison(operator, left, self._operand())
        if isinstance(left, Query):
            return Exists(left)
        raise self.expected("a comparison (`==`, `<` ...)")

    def _operand(self) -> Query | Literal:
        for sign in "@$":
            if self.take(sign):
                return Query(self.segments(), sign == "@")
        quoted = self._quoted()
        if quoted is not None:
            return Literal(quoted)
        number = self._match(_NUMBER)
        if number is not None:
            if len(number) > MAX_INTEGER_DIGITS:
                message = f"the number has more than {MAX_INTEGER_DIGITS} characters"
                raise PathError(message, self.at)
            value: int | float = json.loads(number)
            return Literal(value)
        start = self.at
        word = self._match(_NAME)
        if word in _WORDS:
            return Literal(_WORDS[word])
        self.at = start
        if word is not None:
            message = f"functions are not supported (character {self.at + 1})"
            raise PathError(message, self.at)
        raise self.expected("`@`, `$` or a literal")
