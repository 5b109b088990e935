"""Why this file exists: an optional nullable field has three states, and Python has one
`None`. `UNSET` is the third: the caller said nothing, so nothing is sent."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal, final


# An Enum of one member, because it is the one kind of singleton that both mypy and
# pyright narrow with `is`, and that pickles and copies to itself.
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
"""Left out: the field does not go over the wire (`None` goes as null)."""
