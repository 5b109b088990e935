"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .any_polymorphic import AnyPolymorphic as AnyPolymorphic
    from .base import Base as Base
    from .child import Child as Child
    from .dog import Bark as Bark, Dog as Dog
    from .named import Named as Named
    from .polymorphic import Polymorphic as Polymorphic
    from .short import Short as Short
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AnyPolymorphic": "any_polymorphic",
            "Bark": "dog",
            "Base": "base",
            "Child": "child",
            "Dog": "dog",
            "Named": "named",
            "Polymorphic": "polymorphic",
            "Short": "short",
        },
    )
