from __future__ import annotations

from typing import TypeAlias

Short: TypeAlias = str
"""`#/components/schemas/Short`."""
