from __future__ import annotations

from typing import Literal

Priority = Literal[1, 2, 3]
"""How much it matters.

Its values:

- `1`: LOW: Whenever.
- `2`: MIDDLE
- `3`: HIGH: Now.
"""
