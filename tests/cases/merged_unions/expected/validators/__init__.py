"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .contact import validate_contact as validate_contact
    from .crossed import validate_crossed as validate_crossed
    from .filter_ import validate_filter as validate_filter
    from .line import validate_line as validate_line
    from .overlaid import validate_overlaid as validate_overlaid
    from .shape import validate_shape as validate_shape
    from .tagged import validate_tagged as validate_tagged
    from .wide import validate_wide as validate_wide
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_contact": "contact",
            "validate_crossed": "crossed",
            "validate_filter": "filter_",
            "validate_line": "line",
            "validate_overlaid": "overlaid",
            "validate_shape": "shape",
            "validate_tagged": "tagged",
            "validate_wide": "wide",
        },
    )
