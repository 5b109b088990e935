from __future__ import annotations

from typing import TypeAlias

Other: TypeAlias = str
"""`#/components/schemas/Other`."""
