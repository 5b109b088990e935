"""Bodies of several JSON values: JSON Lines (NDJSON), and RFC 7464's sequences."""

from __future__ import annotations

from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from dataclasses import dataclass, field
from typing import Any, cast

from ...core.check_results import Failure
from ...core.media_types import essence
from ...core.unsendable import Unsendable, failure_of
from ...errors import RequestValidationError
from ...json.encoding import encode_any
from ...validation.violations import Violations
from ..content import Content
from .base import Check, Encode, checked
from .json_bytes import dumps
from .streams import Stream, is_file, later

__all__ = ["SequenceBody"]


@dataclass(frozen=True, slots=True)
class SequenceBody:
    """Items, each encoded by `encode` and checked by `check`.

    All items of a list or a tuple are checked before a byte is sent. The items of any
    other iterable, synchronous or asynchronous, are checked and sent one by one: an
    invalid item ends the request with RequestValidationError.
    """

    media_type: str
    encode: Encode = field(default=encode_any, kw_only=True)
    check: Check | None = field(default=None, kw_only=True)
    also: Sequence[str] = field(default=(), kw_only=True)

    def accepts(self, value: object) -> int:
        if is_file(value) or isinstance(value, (str, bytes, bytearray, memoryview)):
            return False
        is_iterable = isinstance(value, (Iterable, AsyncIterable))
        return is_iterable and not isinstance(value, Mapping)

    def prepare(self, value: object, schema: str) -> Content | list[Failure]:
        if not self.accepts(value):
            refusal = Unsendable("type", "an iterable of items")
            return [failure_of(refusal, value, schema)]
        if not isinstance(value, (list, tuple)):
            lazy = cast("Iterable[Any] | AsyncIterable[Any]", value)
            return Content(self.media_type, self._stream(lazy, schema))
        items = cast("Sequence[Any]", value)
        texts: list[bytes] = []
        found: list[Failure] = []
        for index, item in enumerate(items):
            text = self._text(index, item, schema)
            if isinstance(text, bytes):
                texts.append(text)
            else:
                found += text
        return found or Content(self.media_type, b"".join(texts))

    def _stream(self, items: Iterable[Any] | AsyncIterable[Any], schema: str) -> Stream:
        repeatable = not isinstance(items, (Iterator, AsyncIterator))
        if isinstance(items, AsyncIterable):
            return later(lambda: self._written_later(items, schema), repeatable)
        return Stream(lambda: self._written(items, schema), None, repeatable)

    def _written(self, items: Iterable[Any], schema: str) -> Iterator[bytes]:
        for index, item in enumerate(items):
            yield self._sendable(index, item, schema)

    async def _written_later(
        self, items: AsyncIterable[Any], schema: str
    ) -> AsyncIterator[bytes]:
        index = 0
        async for item in items:
            yield self._sendable(index, item, schema)
            index += 1

    def _sendable(self, index: int, item: Any, schema: str) -> bytes:
        text = self._text(index, item, schema)
        if isinstance(text, bytes):
            return text
        raise RequestValidationError(Violations([("body", text)]))

    def _text(self, index: int, item: Any, schema: str) -> bytes | list[Failure]:
        """One item with its delimiters, or its failures."""
        made = checked(item, schema, self.encode, self.check, self._write)
        if isinstance(made, Content):
            return cast("bytes", made.data)
        return [
            ((index, *path), rule, expected, value, place, way)
            for path, rule, expected, value, place, way in made
        ]

    def _write(self, data: Any) -> Content:
        mark = b"\x1e" if essence(self.media_type).endswith("json-seq") else b""
        return Content("", mark + dumps(data) + b"\n")
