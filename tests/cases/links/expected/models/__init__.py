"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .merge_repository_request import (
        MergeRepositoryRequest as MergeRepositoryRequest,
    )
    from .repository import Repository as Repository
    from .user import User as User
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "MergeRepositoryRequest": "merge_repository_request",
            "Repository": "repository",
            "User": "user",
        },
    )
