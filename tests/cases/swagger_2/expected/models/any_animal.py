from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from .animal import Animal
    from .cat import Cat

AnyAnimal: TypeAlias = "Cat | Animal"
"""`kind` tells which."""
