from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from .child import Child
    from .polymorphic import Polymorphic

AnyPolymorphic: TypeAlias = "Child | Polymorphic"
"""`kind` tells which."""
