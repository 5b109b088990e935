"""Parameters of a path."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from ...core.percent import quote, quote_reserved_segment
from ...core.unsendable import Unsendable
from ..prepared import PreparedRequest
from ..styles.simple import SIMPLE
from ..styles.style import Style
from .base import StyledParameter

__all__ = ["PathParameter"]

_DOTS = frozenset({"", ".", ".."})


@dataclass(frozen=True, slots=True, kw_only=True)
class PathParameter(StyledParameter):
    """A parameter `in: path`."""

    style: Style = SIMPLE
    location: ClassVar[str] = "path"

    def write(self, value: Any, request: PreparedRequest) -> None:
        request.segments[self.name] = self.path_text(value)

    def path_text(self, value: Any) -> str:
        """The encoded value for a path template; it has no slash.

        Raises Unsendable for a segment that is empty, `.` or `..`, which RFC 3986
        section 5.2.4 removes.
        """
        encode = quote_reserved_segment if self.allow_reserved else quote
        found: str | None
        if self.content is not None:
            found = encode(self.content.text(value))
        elif type(value) is str and self.style is SIMPLE:
            found = encode(value)  # the common case
        else:
            found = self.segment(value, quote, encode)
        if found is None or found.lower().replace("%2e", ".") in _DOTS:
            raise Unsendable("path", 'a path segment other than "", "." and ".."')
        return found
