from __future__ import annotations

from typing import TypeAlias

Tree: TypeAlias = list["Tree"]
"""An array of itself."""
