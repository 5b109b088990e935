"""The Encoding Object: how one property of a form is written."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Encoding"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """An Encoding Object (OpenAPI 3.0.4 section 4.8.15).

    `content_type` is as the document has it, several and ranges included. With `style`
    or `explode` the property is written as a query parameter of that style is.
    """

    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None

    @property
    def media_type(self) -> str | None:
        """The first media type of `content_type` that is no range, in lower case."""
        for media_type in (self.content_type or "").split(","):
            if media_type.strip() and "*" not in media_type:
                return media_type.strip().lower()
        return None
