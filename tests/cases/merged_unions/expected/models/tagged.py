from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from .tagged_option2 import TaggedOption2
    from .tagged_x import TaggedX

Tagged: TypeAlias = "TaggedX | TaggedOption2"
"""No discriminator, but each fixes `type`.

`type` tells which.
"""
