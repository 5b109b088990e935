from __future__ import annotations

from typing import Literal

Mixed = Literal["a", 1, True]
"""`#/components/schemas/Mixed`."""
