"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.lazy import lazy

if TYPE_CHECKING:
    from .base import Base as Base
    from .child import Child as Child
    from .dog import Bark as Bark, Dog as Dog
    from .polymorphic import Polymorphic as Polymorphic
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Bark": "dog",
            "Base": "base",
            "Child": "child",
            "Dog": "dog",
            "Polymorphic": "polymorphic",
        },
    )
