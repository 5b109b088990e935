"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .base import Base as Base
    from .empty import Empty as Empty
    from .thing import Thing as Thing
    from .twice import Twice as Twice
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {"Base": "base", "Empty": "empty", "Thing": "thing", "Twice": "twice"},
    )
