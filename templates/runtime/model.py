"""The base class of models: their `repr`, and their conversion to JSON data and back."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields
from reprlib import recursive_repr
from typing import Any, Self, cast

from .core.clients import model_base
from .core.unset import UNSET
from .json.wire_fields import wire_fields

__all__ = ["JsonModel"]


class _Absent:
    """What a decoder reads for the properties that an object lacks: made on first use."""

    def __get__(self, model: object, cls: Any) -> Any:
        if not hasattr(cls, "__dataclass_fields__"):
            return self  # of the base itself: `help()` looks at it
        cls.ABSENT = {
            field.wire: UNSET if field.default is UNSET and not field.required else None
            for field in wire_fields(cls)
        }
        return cls.ABSENT


@model_base
class JsonModel:
    """The base of every class in models/. Each of them is a dataclass."""

    __slots__ = ()

    ABSENT = _Absent()

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

    @classmethod
    def _decode(cls, data: Any) -> Any:
        """The class's value of JSON data, by the decoder of its module."""
        return cast("Any", sys.modules[cls.__module__]).decode(data)

    @recursive_repr()
    def __repr__(self) -> str:
        """Without what is not there: `UNSET`, and an empty `additional_properties`.

        Secrets, the fields with `repr=False`, are masked.
        """
        return f"{type(self).__qualname__}({', '.join(self._shown())})"

    def _shown(self) -> Iterator[str]:
        for field in fields(cast("Any", self)):
            value = getattr(self, field.name)
            if value is UNSET or (field.name == "additional_properties" and not value):
                continue
            masked = not field.repr and value is not None
            yield f"{field.name}={'***' if masked else repr(value)}"
