"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .notice import Notice as Notice
    from .receipt import Receipt as Receipt
else:
    __getattr__, __dir__, __all__ = lazy(__name__, {"Notice": "notice", "Receipt": "receipt"})
