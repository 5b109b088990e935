"""Bodies that are bytes or a string, without structure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ...core.check_results import Failure
from ...core.settled import is_binary
from ...core.unsendable import Unsendable, failure_of
from ...json.plain import plain
from ..content import Content
from .base import Check, Encode, checked, concrete
from .streams import source

__all__ = ["RawBody", "TextBody"]


_CHARSET = re.compile(r";\s*charset=\"?([^\s;\"]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RawBody:
    """Bytes, an open binary file, a `Path` or an iterable of bytes, sent unchanged.

    Files and iterables are read while they are sent.
    """

    media_type: str
    also: Sequence[str] = ()

    def accepts(self, value: object) -> int:
        return is_binary(value)

    def prepare(self, value: object, schema: str) -> Content | list[Failure]:
        try:
            data = source(value)
        except Unsendable as error:
            return [failure_of(error, value, schema)]
        return Content(concrete(self.media_type, "application/octet-stream"), data)


@dataclass(frozen=True, slots=True)
class TextBody:
    """A string in the charset of the media type; without one in UTF-8, which is
    declared."""

    media_type: str
    encode: Encode = field(default=plain, kw_only=True)
    check: Check | None = field(default=None, kw_only=True)
    also: Sequence[str] = field(default=(), kw_only=True)

    def accepts(self, value: object) -> int:
        return isinstance(value, str)

    def prepare(self, value: object, schema: str) -> Content | list[Failure]:
        return checked(value, schema, self.encode, self.check, self._write)

    def _write(self, data: Any) -> Content:
        if type(data) is not str:
            raise Unsendable("type", "a string")
        media_type = concrete(self.media_type, "text/plain")
        named = _CHARSET.search(media_type)
        if named is None and media_type.startswith("text/"):
            media_type += "; charset=utf-8"
        charset = "utf-8" if named is None else named[1]
        try:
            return Content(media_type, data.encode(charset))
        except LookupError:
            raise Unsendable(
                "encoding", "a string in a charset that Python supports"
            ) from None
        except UnicodeEncodeError:
            raise Unsendable("encoding", f"a string in {charset}") from None
