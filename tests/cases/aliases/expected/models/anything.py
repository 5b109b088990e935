from __future__ import annotations

from typing import Any, TypeAlias

Anything: TypeAlias = Any
"""Nothing is said of it."""
