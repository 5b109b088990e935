"""The Encoding Object: how one property of a form is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from mimetypes import MimeTypes
from typing import Any

from ...core.json_text import is_json
from ...core.media_types import essence, fit
from ...core.unsendable import Unsendable

__all__ = ["Encoding"]

_TYPES = MimeTypes()  # Python's own table: the machine's would make calls differ


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """An Encoding Object (OpenAPI 3.0.4 section 4.8.15).

    `content_type` is as the document has it, several and ranges included. With `style`,
    `explode` or `allow_reserved` the property is written as a query parameter is, and
    `content_type` says nothing.
    """

    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """Of a part, with the one value that the document has for each."""

    @property
    def has_style(self) -> bool:
        """Whether the property is written as a query parameter is."""
        told = (self.style, self.explode, self.allow_reserved)
        return any(one is not None for one in told)

    @property
    def media_type(self) -> str | None:
        """The first media type of `content_type` that is no range."""
        return next((one for one in self._listed() if "*" not in one), None)

    @property
    def is_json(self) -> bool:
        return is_json(essence(self.media_type or ""))

    @property
    def is_xml(self) -> bool:
        return essence(self.media_type or "").endswith(("/xml", "+xml"))

    def xml_text(self, value: Any) -> str:
        """JSON data as XML; text is XML already. Unsendable for what cannot be it."""
        if type(value) is str:
            return value
        raise Unsendable("encoding", f"text in {self.media_type}")

    def of_file(self, filename: str) -> str | None:
        """The one of `content_type` that a file's name speaks for, else the first."""
        guessed = _TYPES.guess_type(filename)[0]
        if guessed and any(fit(one, guessed) is not None for one in self._listed()):
            return guessed
        return self.media_type

    def _listed(self) -> Iterator[str]:
        listed = (self.content_type or "").split(",")
        return filter(None, (media_type.strip() for media_type in listed))
