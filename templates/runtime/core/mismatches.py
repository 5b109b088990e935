"""Where a response differs from the document: accepted, but recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

__all__ = ["NO_SUCH_PROPERTY", "Mismatch", "Mismatches"]

NO_SUCH_PROPERTY = "no such property"
"""What is expected of a property that the document forbids."""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One value of a response that differs from the document."""

    pointer: str
    """JSON pointer (RFC 6901) in the body or header; "" is the whole value."""

    expected: str
    """What the document describes."""

    value: Any
    """The value received, as JSON data."""

    header: str = ""
    """The name of the header, in lower case; empty for the body."""

    is_missing: bool = False
    """Whether it is a required property that the response does not have."""

    def __str__(self) -> str:
        shown = repr(self.value)
        shown = shown if len(shown) <= 80 else f"{shown[:77]}..."
        place = self.pointer or "the body"
        if self.header:
            place = f"header {self.header}{self.pointer}"
        return f"{place}: expected {self.expected}, got {shown}"


class Mismatches:
    """The mismatches of one response, in the order in which they were found.

    `wanted`: whether they are used; otherwise the response is not compared.
    """

    __slots__ = ("_items", "wanted")

    def __init__(self, wanted: bool = True) -> None:
        self._items: list[Mismatch] = []
        self.wanted = wanted

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Mismatch]:
        return iter(self._items)

    def add(
        self, pointer: str, expected: str, value: object, *, is_missing: bool = False
    ) -> None:
        """Record that the `value` at `pointer` is not as `expected`."""
        self._items.append(Mismatch(pointer, expected, value, is_missing=is_missing))

    def extend(self, others: Mismatches) -> None:
        """Record all of `others`."""
        self._items.extend(others)

    def extend_header(self, name: str, others: Mismatches) -> None:
        """Record all of `others` for a header."""
        self._items.extend(replace(other, header=name) for other in others)
