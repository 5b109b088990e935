"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .base import Base as Base
    from .leaf import Color as Color, Leaf as Leaf
    from .other import Other as Other
    from .tree import Tree as Tree
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Base": "base",
            "Color": "leaf",
            "Leaf": "leaf",
            "Other": "other",
            "Tree": "tree",
        },
    )
