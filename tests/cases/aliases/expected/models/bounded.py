from __future__ import annotations

from typing import TypeAlias

from .thing import Thing

Bounded: TypeAlias = Thing
"""`#/components/schemas/Bounded`."""
