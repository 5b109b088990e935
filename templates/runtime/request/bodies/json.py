"""JSON bodies, also of media types with `+json`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ...core.check_results import Failure
from ...json.encoding import encode_any
from ..content import Content
from .base import Check, Encode, checked, concrete
from .json_bytes import dumps
from .streams import is_file

__all__ = ["JsonBody"]


@dataclass(frozen=True, slots=True)
class JsonBody:
    """A body in JSON (RFC 8259), as UTF-8."""

    media_type: str = "application/json"
    encode: Encode = field(default=encode_any, kw_only=True)
    check: Check | None = field(default=None, kw_only=True)
    also: Sequence[str] = field(default=(), kw_only=True)

    def accepts(self, value: object) -> int:
        if value is None:
            return self.check is not None and not self.check(None)
        return not isinstance(value, (bytes, bytearray, memoryview)) and (
            not is_file(value)
        )

    def prepare(self, value: object, schema: str) -> Content | list[Failure]:
        return checked(value, schema, self.encode, self.check, self._write)

    def _write(self, data: Any) -> Content:
        return Content(concrete(self.media_type, "application/json"), dumps(data))
