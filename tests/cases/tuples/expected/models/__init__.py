"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .faster import Faster as Faster
    from .line import Line as Line
    from .loose import Loose as Loose
    from .more import More as More
    from .named import Named as Named
    from .point import Point as Point
    from .sealed import Sealed as Sealed
    from .uses import Uses as Uses
    from .uses_faster import UsesFaster as UsesFaster
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Faster": "faster",
            "Line": "line",
            "Loose": "loose",
            "More": "more",
            "Named": "named",
            "Point": "point",
            "Sealed": "sealed",
            "Uses": "uses",
            "UsesFaster": "uses_faster",
        },
    )
