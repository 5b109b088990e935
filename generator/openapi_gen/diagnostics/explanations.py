"""What the reference of diagnostics says of each code."""

from __future__ import annotations

import re
from functools import cache

from ..resources import diagnostics_reference

_ENTRY = re.compile(r"^### (\S+)\n\n(.*?)(?=^#{2,3} |\Z)", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[((?:`[^`]*`|[^]])+)\]\([^)]+\)")


@cache
def explanations() -> dict[str, str]:
    """The text of each code, without markup that a terminal does not show."""
    return {
        code: _LINK.sub(r"\1", text).replace("**Fix.**", "Fix:").strip()
        for code, text in _ENTRY.findall(diagnostics_reference())
    }
