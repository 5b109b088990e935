from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from .bike import Bike
    from .car import Car

Vehicle: TypeAlias = "Car | Bike"
"""The members name the base, and the base its members.

`type` tells which.
"""
