from __future__ import annotations

from typing import Literal

Code = Literal[1, 2, 3]
"""`#/components/schemas/Code`."""
