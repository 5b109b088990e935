from __future__ import annotations

from typing import TypeAlias

Phone: TypeAlias = str
"""As E.164 has it."""
