"""The Encoding Object: how a property of a form is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from mimetypes import MimeTypes
from typing import Any

from ...core.media_types import fit, is_json, is_xml
from ...core.unsendable import Unsendable
from ..styles.style import Style

__all__ = ["Encoding"]

_TYPES = MimeTypes()  # Python's table: that of the machine would make calls differ


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """An Encoding Object (OpenAPI 3.0.4 section 4.8.15).

    `content_type` can list several media types and ranges. With `style`, `explode` or
    `allow_reserved`, the property is written like a query parameter, and `content_type`
    has no effect.
    """

    content_type: str | None = None
    style: Style | None = None
    explode: bool | None = None
    allow_reserved: bool | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """The headers of the part, each with its fixed value."""

    @property
    def has_style(self) -> bool:
        """Whether the property is written like a query parameter."""
        given = (self.style, self.explode, self.allow_reserved)
        return any(one is not None for one in given)

    @property
    def media_type(self) -> str | None:
        """The first media type of `content_type` that is not a range."""
        return next((one for one in self._listed() if "*" not in one), None)

    @property
    def is_json(self) -> bool:
        return is_json(self.media_type or "")

    @property
    def is_xml(self) -> bool:
        return is_xml(self.media_type or "")

    def xml_text(self, value: Any) -> str:
        """A string, which is XML already; Unsendable for anything else."""
        if type(value) is str:
            return value
        raise Unsendable("encoding", f"a string in {self.media_type}")

    def of_file(self, filename: str) -> str | None:
        """The media type of `content_type` for a file's name; by default the first.

        Without a `content_type`, that of the name.
        """
        guessed, compression = _TYPES.guess_type(filename)
        if compression is not None:
            guessed = "application/gzip" if compression == "gzip" else None
        if not self.content_type:
            return guessed
        if guessed and any(fit(one, guessed) is not None for one in self._listed()):
            return guessed
        return self.media_type

    def _listed(self) -> Iterator[str]:
        listed = (self.content_type or "").split(",")
        return filter(None, (media_type.strip() for media_type in listed))
