from __future__ import annotations

from typing import Any, TypeAlias

Itself: TypeAlias = Any
"""Nothing but itself."""
