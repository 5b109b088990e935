"""How schemas are written in XML."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import late

if not TYPE_CHECKING:
    __getattr__ = late(__name__)
