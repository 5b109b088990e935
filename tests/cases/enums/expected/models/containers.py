from __future__ import annotations

from typing import Any, TypeAlias

Containers: TypeAlias = Any
"""`#/components/schemas/Containers`."""
