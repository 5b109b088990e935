"""What all classes of models share: their `repr`, and defaults of their fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from reprlib import recursive_repr
from typing import Any, Final, cast

from .unset import UNSET

__all__ = ["ANY_VALUE", "AnyValue", "ModelBase", "no_extra", "read_only"]


class ModelBase:
    """The base of every class in models/. Each of them is a dataclass."""

    __slots__ = ()

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


class AnyValue:
    """Makes pydantic accept any value of an annotated type that it does not know."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: object
    ) -> dict[str, str]:
        return {"type": "any"}


ANY_VALUE: Final = AnyValue()


def no_extra() -> dict[str, Any]:
    """A new empty dict for each object."""
    return {}


def read_only() -> Any:
    """The default of a property that every response has, and no request: None."""
    return None
