"""The base class of models, with their conversion to JSON data and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

__all__ = ["JsonModel"]


class JsonModel:
    """A model that is made from JSON data and becomes JSON data."""

    __slots__ = ()

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], *, strict: bool = False) -> Self:
        """Make a model from JSON data, whose names are those of the document.

        Lenient, as responses are: a value that does not match the document is kept.
        `strict=True` raises ValidationError with all violations.
        """
        from .conversion import from_data

        return from_data(cls, data, strict)

    def to_dict(self) -> dict[str, Any]:
        """JSON data, with the names of the document.

        Raises ValueError if a field holds a file.
        """
        from .conversion import to_data

        return to_data(self)

    @classmethod
    def from_json(cls, text: str | bytes, *, strict: bool = False) -> Self:
        """Make a model from a JSON text, as `from_dict` does from data.

        Raises ValueError for a text that is not JSON.
        """
        from .conversion import from_data, parsed

        return from_data(cls, parsed(text), strict)

    def to_json(self) -> str:
        """A JSON text of what `to_dict` returns."""
        from .conversion import to_data, written

        return written(to_data(self))
