"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .kind import validate_kind as validate_kind
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {"validate_kind": "kind"},
    )
