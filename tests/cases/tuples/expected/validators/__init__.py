"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .faster import validate_faster as validate_faster
    from .line import validate_line as validate_line
    from .loose import validate_loose as validate_loose
    from .more import validate_more as validate_more
    from .named import validate_named as validate_named
    from .point import validate_point as validate_point
    from .sealed import validate_sealed as validate_sealed
    from .uses import validate_uses as validate_uses
    from .uses_faster import validate_uses_faster as validate_uses_faster
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_faster": "faster",
            "validate_line": "line",
            "validate_loose": "loose",
            "validate_more": "more",
            "validate_named": "named",
            "validate_point": "point",
            "validate_sealed": "sealed",
            "validate_uses": "uses",
            "validate_uses_faster": "uses_faster",
        },
    )
