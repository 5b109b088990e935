"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .thing import Thing as Thing
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {"Thing": "thing"},
    )
