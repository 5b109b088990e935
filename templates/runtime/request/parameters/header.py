"""Parameters of a header."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from ..header_fields import header_name, header_value
from ..idempotency_keys import with_key
from ..prepared import PreparedRequest
from ..styles.simple import SIMPLE
from ..styles.style import Style
from .base import StyledParameter

__all__ = ["HeaderParameter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderParameter(StyledParameter):
    """A parameter `in: header`."""

    style: Style = SIMPLE
    location: ClassVar[str] = "header"
    with_key: ClassVar[Callable[..., PreparedRequest]] = staticmethod(with_key)

    def write(self, value: Any, request: PreparedRequest) -> None:
        text = self.header_text(value)
        if text is not None:
            request.headers.append((header_name(self.name), text))

    def header_text(self, value: Any) -> bytes | None:
        """The bytes of a header's value; None for null and nothing.

        Headers are not percent-encoded (OpenAPI 3.1.2 section 4.12.5, RFC 9110 section
        5.5). Raises Unsendable for a value that a header cannot carry.
        """
        if self.content is None:
            found = self.segment(value, str, str)
        else:
            found = self.content.text(value, is_ascii=True)
        return None if found is None else header_value(found)
