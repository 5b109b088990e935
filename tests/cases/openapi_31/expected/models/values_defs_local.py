from __future__ import annotations

from typing import Literal

ValuesDefsLocal = Literal["here", "there"]
"""`#/components/schemas/Values/$defs/Local`."""
