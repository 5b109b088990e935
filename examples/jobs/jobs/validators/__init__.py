"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .job import validate_job as validate_job
    from .new_job import validate_new_job as validate_new_job
    from .progress import validate_progress as validate_progress
    from .state import validate_state as validate_state
    from .update_job_request import (
        validate_update_job_request as validate_update_job_request,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_job": "job",
            "validate_new_job": "new_job",
            "validate_progress": "progress",
            "validate_state": "state",
            "validate_update_job_request": "update_job_request",
        },
    )
