from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from .shape_circle import ShapeCircle
    from .shape_line import ShapeLine
    from .shape_option2 import ShapeOption2

Shape: TypeAlias = "ShapeCircle | ShapeOption2 | ShapeLine"
"""What all have in common stands beside what tells them apart.

`kind` tells which.
"""
