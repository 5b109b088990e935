"""Parameters with `content`: values in a media type, in place of a style."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...core.json_text import ascii_text, compact_text
from ...core.media_types import essence, is_json, is_xml
from ...core.percent import quote
from ...core.unsendable import Unsendable
from ..styles.style import text_of

__all__ = ["TextContent"]


@dataclass(frozen=True, slots=True)
class TextContent:
    """JSON, or a string of another media type."""

    media_type: str

    def text(self, value: Any, *, is_ascii: bool = False) -> str:
        """The value as one string; JSON has no white space, as in OpenAPI 3.2 (4.12.8).

        In a header, characters of JSON outside ASCII are escaped.
        """
        if is_json(self.media_type):
            return ascii_text(value) if is_ascii else compact_text(value)
        if is_xml(self.media_type) and type(value) is not str:
            raise Unsendable("encoding", f"a string in {essence(self.media_type)}")
        return text_of(value)

    def whole_query(self, value: Any) -> list[str]:
        return [quote(self.text(value))]
