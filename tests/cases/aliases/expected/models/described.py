from __future__ import annotations

from typing import TypeAlias

from .thing import Thing

Described: TypeAlias = Thing
"""The same with other words."""
