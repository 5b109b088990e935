"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.lazy import lazy

if TYPE_CHECKING:
    from .line import Line as Line
    from .loose import Loose as Loose
    from .more import More as More
    from .named import Named as Named
    from .point import Point as Point
    from .sealed import Sealed as Sealed
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Line": "line",
            "Loose": "loose",
            "More": "more",
            "Named": "named",
            "Point": "point",
            "Sealed": "sealed",
        },
    )
