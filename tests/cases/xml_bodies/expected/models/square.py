from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(slots=True, kw_only=True)
class Square:
    """`#/components/schemas/Square`."""

    kind: Literal["square"] | None = None
    side: int
