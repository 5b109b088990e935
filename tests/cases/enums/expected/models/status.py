from __future__ import annotations

from typing import Literal

Status = Literal["open", "closed"]
"""Its values:

- `open`: Open
- `closed`: Closed
"""
