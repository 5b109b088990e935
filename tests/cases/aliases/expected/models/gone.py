from __future__ import annotations

from typing import TypeAlias

Gone: TypeAlias = str | None
"""Deprecated."""
