from __future__ import annotations

from typing import TypeAlias

Nest: TypeAlias = dict[str, "Nest"]
"""`#/components/schemas/Nest`."""
