"""Models to JSON data and back."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import late

if not TYPE_CHECKING:
    __getattr__ = late(__name__)
