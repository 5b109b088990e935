"""Style `cookie`: like `form`, without percent-encoding."""

from __future__ import annotations

from .form import pairs
from .style import Style

__all__ = ["COOKIE"]

COOKIE = Style("cookie", explode=True, pairs=pairs, is_encoded=False)
