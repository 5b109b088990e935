"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .job import Job as Job
    from .mixed_headers import MixedHeaders as MixedHeaders
    from .problem import Problem as Problem
    from .thing import Thing as Thing
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Job": "job",
            "MixedHeaders": "mixed_headers",
            "Problem": "problem",
            "Thing": "thing",
        },
    )
