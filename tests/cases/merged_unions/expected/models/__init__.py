"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .contact import Contact as Contact
    from .crossed import Crossed as Crossed
    from .filter_ import Filter as Filter
    from .line import Line as Line
    from .overlaid import Overlaid as Overlaid
    from .overlaid_meta import OverlaidMeta as OverlaidMeta
    from .shape import Shape as Shape
    from .shape_circle import ShapeCircle as ShapeCircle
    from .shape_line import ShapeLine as ShapeLine
    from .shape_option2 import ShapeOption2 as ShapeOption2
    from .tagged import Tagged as Tagged
    from .tagged_option2 import TaggedOption2 as TaggedOption2, Type as Type
    from .tagged_x import TaggedX as TaggedX
    from .wide import Wide as Wide
    from .wide_circle import WideCircle as WideCircle
    from .wide_line import WideLine as WideLine
    from .wide_option2 import WideOption2 as WideOption2
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Contact": "contact",
            "Crossed": "crossed",
            "Filter": "filter_",
            "Line": "line",
            "Overlaid": "overlaid",
            "OverlaidMeta": "overlaid_meta",
            "Shape": "shape",
            "ShapeCircle": "shape_circle",
            "ShapeLine": "shape_line",
            "ShapeOption2": "shape_option2",
            "Tagged": "tagged",
            "TaggedOption2": "tagged_option2",
            "TaggedX": "tagged_x",
            "Type": "tagged_option2",
            "Wide": "wide",
            "WideCircle": "wide_circle",
            "WideLine": "wide_line",
            "WideOption2": "wide_option2",
        },
    )
