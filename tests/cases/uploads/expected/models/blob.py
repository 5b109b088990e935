from __future__ import annotations

from typing import TypeAlias

Blob: TypeAlias = bytes
"""Some bytes."""
