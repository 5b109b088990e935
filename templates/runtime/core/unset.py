"""The third state of an optional nullable field: a value, `None`, or left out.

`None` is sent as null. `UNSET`, the default, is not sent.
"""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal, final


# An Enum with one member: mypy and pyright narrow it with `is`, and it stays a singleton
# when it is pickled or copied.
@final
class Unset(Enum):
    """The type of `UNSET`, for annotations: `str | None | Unset`."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __str__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
"""The field is left out of the request (`None` is sent as null)."""
