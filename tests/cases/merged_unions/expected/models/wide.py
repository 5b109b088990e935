from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from .wide_circle import WideCircle
    from .wide_line import WideLine
    from .wide_option2 import WideOption2

Wide: TypeAlias = "WideCircle | WideOption2 | WideLine"
"""`kind` tells which."""
