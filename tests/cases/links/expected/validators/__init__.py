"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .merge_repository_request import (
        validate_merge_repository_request as validate_merge_repository_request,
    )
    from .repository import validate_repository as validate_repository
    from .user import validate_user as validate_user
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_merge_repository_request": "merge_repository_request",
            "validate_repository": "repository",
            "validate_user": "user",
        },
    )
