"""What is wrong with a document's text, and where: the one exception of this package."""

from __future__ import annotations

import re

from .limits import MAX_DEPTH

SURROGATE = re.compile("[\ud800-\udfff]")
_SHOWN_CHARACTERS = 40


class TextError(Exception):
    """A text that cannot be read as one document of JSON values.

    `code` is that of the diagnostic; `message` says what is wrong and how to fix it.
    `line` and `column` count from 1, in characters. `pointer` (RFC 6901) names the
    value, and is empty if the text is too broken to know it.
    """

    def __init__(
        self, code: str, message: str, line: int, column: int, pointer: str = ""
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.line = line
        self.column = column
        self.pointer = pointer


class Refusal(ValueError):
    """A value that is refused by code that does not know where the value is."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def place_at(text: str, offset: int) -> tuple[int, int]:
    """Line and column (from 1) of a character; lines end as in YAML 1.2.2, 5.4."""
    begin = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    line_feeds = text.count("\n", 0, begin)
    lone_returns = text.count("\r", 0, begin) - text.count("\r\n", 0, begin)
    return 1 + line_feeds + lone_returns, 1 + offset - begin


def json_pointer(tokens: list[str]) -> str:
    """A JSON pointer (RFC 6901, 3) that can be printed: cut after a hundred tokens."""
    escaped = [token.replace("~", "~0").replace("/", "~1") for token in tokens[:100]]
    pointer = "".join("/" + token for token in escaped)
    return pointer.encode("utf-8", "backslashreplace").decode()


def abbreviated(text: str) -> str:
    """A string of the document, escaped and shortened for a message."""
    escaped = repr(text[:_SHOWN_CHARACTERS])[1:-1]
    return escaped if len(text) <= _SHOWN_CHARACTERS else escaped + "..."


def shown(text: str) -> str:
    """The same, in quotes."""
    return f"'{abbreviated(text)}'"


def duplicate_key(key: str) -> Refusal:
    """RFC 8259, 4 leaves the meaning of such an object open; YAML 1.2.2, 3.2.1.1 has none."""
    return Refusal(
        "duplicate-key", f"duplicate key {shown(key)}; remove or rename one of them"
    )


def too_deep() -> Refusal:
    """More levels than the recursion of the reading can follow."""
    return Refusal(
        "nested-too-deeply",
        f"the document is nested more than {MAX_DEPTH:,} levels deep; make it flatter, "
        "for example with $ref",
    )


def lone_surrogate(text: str) -> Refusal:
    """Half a UTF-16 pair: JSON's grammar allows the escape, UTF-8 has no bytes for it."""
    return Refusal(
        "lone-surrogate",
        f"the string {shown(text)} has half a surrogate pair, which is not a character; "
        "write the whole pair, or remove it",
    )
