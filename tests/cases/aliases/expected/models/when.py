from __future__ import annotations

import datetime as dt
from typing import TypeAlias

When: TypeAlias = dt.datetime
"""`#/components/schemas/When`."""
