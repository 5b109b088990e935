from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(slots=True, kw_only=True)
class Circle:
    """`#/components/schemas/Circle`."""

    kind: Literal["circle"] | None = None
    radius: float
