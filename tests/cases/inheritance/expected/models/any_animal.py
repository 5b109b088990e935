from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from .animal import Animal
    from .cat import Cat
    from .lion import Lion
    from .snail import Snail

AnyAnimal: TypeAlias = "Cat | Snail | Lion | Animal"
"""What lives in the zoo.

`kind` tells which.
"""
