from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from .cat import Cat
    from .lion import Lion

AnyCat: TypeAlias = "Lion | Cat"
"""`kind` tells which."""
