"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .progress import validate_progress as validate_progress
    from .question import validate_question as validate_question
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {"validate_progress": "progress", "validate_question": "question"},
    )
