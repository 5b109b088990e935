from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from .company import Company
    from .person import Person

Owner: TypeAlias = "Person | Company | str"
"""`#/components/schemas/Owner`."""
