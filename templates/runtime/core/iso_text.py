"""The ISO 8601 form of a value that RFC 3339, and so JSON Schema, has no form for.

A duration with a fraction or a sign, and a time without an offset, are checked as values,
not as strings: responses have them, and what was received can be sent again.
"""

from __future__ import annotations

from .check_results import Failure, Found

__all__ = ["IsoText", "without_iso"]


class IsoText(str):
    """`PT1.5S`, `-PT5M`, `10:00:00`: made from a timedelta or a time, never a string that
    a caller gave."""

    __slots__ = ()


def without_iso(found: Found) -> list[Failure]:
    """The failures, less those that a validator finds in an IsoText."""
    return [one for one in found or () if type(one[3]) is not IsoText]
