"""Parameters of a path."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from ...core.percent import UNRESERVED, encode, quote, quote_path, table
from ...core.unsendable import Unsendable
from ..prepared import PreparedRequest
from ..styles.simple import SIMPLE
from ..styles.style import Style
from .base import StyledParameter

__all__ = ["PathParameter"]

_DOTS = frozenset({"", ".", ".."})
_segments = table(UNRESERVED + "/")


@dataclass(frozen=True, slots=True, kw_only=True)
class PathParameter(StyledParameter):
    """A parameter `in: path`."""

    style: Style = SIMPLE
    spans_segments: bool = False
    """Whether a slash in the value separates segments of the path. With
    `allow_reserved`, it always does."""

    location: ClassVar[str] = "path"

    def write(self, value: Any, request: PreparedRequest) -> None:
        request.segments[self.name] = self.path_text(value)

    def path_text(self, value: Any) -> str:
        """The encoded value for a path template.

        Raises Unsendable for a segment that is empty, `.` or `..`, which RFC 3986
        section 5.2.4 removes: the value would leave its place in the path.
        """
        quoted = quote
        if self.allow_reserved:
            quoted = quote_path
        elif self.spans_segments:
            quoted = _quote_segments
        found: str | None
        if self.content is not None:
            found = quoted(self.content.text(value))
        elif type(value) is str and self.style is SIMPLE:
            found = quoted(value)  # the common case
        else:
            found = self.segment(value, quote, quoted)
        is_safe = quoted is quote or _stays(found or "")
        if found is None or found in _DOTS or not is_safe:
            raise Unsendable("path", 'a path segment other than "", "." and ".."')
        return found


def _quote_segments(text: str) -> str:
    """As `quote`, but keeps the slashes between segments of a path."""
    return encode(text, _segments)


def _stays(path: str) -> bool:
    """Whether all segments stay in a path, also for a server that decodes `%2e` and
    `%2f` before it removes dots. The last one can be empty: `docs/` is a directory."""
    segments = path.lower().replace("%2e", ".").removesuffix("/").split("/")
    return _DOTS.isdisjoint(segments) and not any(
        "%2f" in segment and not {".", ".."}.isdisjoint(segment.split("%2f"))
        for segment in segments
    )
