from __future__ import annotations

from typing import TypeAlias

from .thing import Thing

Same: TypeAlias = Thing
"""`#/components/schemas/Same`."""
