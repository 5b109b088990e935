"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .add_files_request import (
        validate_add_files_request as validate_add_files_request,
    )
    from .file import validate_file as validate_file
    from .filter_ import validate_filter as validate_filter
    from .question import validate_question as validate_question
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_add_files_request": "add_files_request",
            "validate_file": "file",
            "validate_filter": "filter_",
            "validate_question": "question",
        },
    )
