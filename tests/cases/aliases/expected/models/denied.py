from __future__ import annotations

from typing import Any, TypeAlias

Denied: TypeAlias = Any
"""`#/components/schemas/Denied`."""
