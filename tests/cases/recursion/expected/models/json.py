from __future__ import annotations

from typing import TypeAlias

Json: TypeAlias = "str | float | list[Json | None] | dict[str, Json | None]"
"""`#/components/schemas/Json`."""
