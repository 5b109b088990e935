"""Where each file has texts of the document, and what they are made of."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..texts import Made, Texts

_PLACEHOLDER = re.compile("\0(\\d+)\0")


class Span(NamedTuple):
    """A part of a file, in characters, that is made of texts."""

    start: int
    end: int
    made: Made


class Printed:
    """Puts texts into files that templates have printed, and keeps where they are."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self.spans: dict[str, list[Span]] = {}
        """By the path of the file, in the order of the file."""

    def fill(self, path: str, text: str) -> str:
        """The file with its texts in place of the placeholders."""
        if "\0" not in text:
            return text
        spans: list[Span] = []
        parts: list[str] = []
        length = end = 0
        for found in _PLACEHOLDER.finditer(text):
            made = self._texts.printed[int(found[1])]
            value = made.value
            made.forget()
            parts += (text[end : found.start()], value)
            start = length + found.start() - end
            length = start + len(value)
            spans.append(Span(start, length, made))
            end = found.end()
        self.spans[path] = spans
        return "".join((*parts, text[end:]))
