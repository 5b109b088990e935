"""What fields of models need: their defaults, and a mark for pydantic."""

from __future__ import annotations

from typing import Any, Final

__all__ = ["ANY_VALUE", "AnyValue", "no_extra", "read_only"]


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
