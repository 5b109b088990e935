from __future__ import annotations

from typing import Literal

State = Literal["waiting", "running", "done", "failed"]
"""`#/components/schemas/State`."""
