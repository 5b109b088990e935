"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .size import Size as Size
    from .values import Values as Values
    from .values_conditional import ValuesConditional as ValuesConditional
    from .values_defs_local import ValuesDefsLocal as ValuesDefsLocal
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Size": "size",
            "Values": "values",
            "ValuesConditional": "values_conditional",
            "ValuesDefsLocal": "values_defs_local",
        },
    )
