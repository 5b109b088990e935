"""`uuid`: the string form of RFC 9562, section 4, of any version. `uuid.UUID` also accepts
braces, URNs and misplaced hyphens."""

from __future__ import annotations

import re

_uuid = re.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}").fullmatch


def is_uuid(value: str) -> bool:
    """Hexadecimal digits in groups of 8-4-4-4-12, in either case."""
    return _uuid(value) is not None
