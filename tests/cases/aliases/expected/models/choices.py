from __future__ import annotations

from typing import Literal, TypeAlias

ChoicesValue = Literal["a", "b"]
Choices: TypeAlias = list[ChoicesValue]
"""`#/components/schemas/Choices`."""
