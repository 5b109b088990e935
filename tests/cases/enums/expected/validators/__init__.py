"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .containers import validate_containers as validate_containers
    from .fractions import validate_fractions as validate_fractions
    from .mixed import validate_mixed as validate_mixed
    from .priority import validate_priority as validate_priority
    from .status import validate_status as validate_status
    from .thing import validate_thing as validate_thing
    from .untyped import validate_untyped as validate_untyped
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_containers": "containers",
            "validate_fractions": "fractions",
            "validate_mixed": "mixed",
            "validate_priority": "priority",
            "validate_status": "status",
            "validate_thing": "thing",
            "validate_untyped": "untyped",
        },
    )
