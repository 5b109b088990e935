from __future__ import annotations

from typing import TypeAlias

Loose: TypeAlias = dict[str, str | int]
"""`#/components/schemas/Loose`."""
