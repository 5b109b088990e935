"""Names that a document or the configuration chooses: which ones Python and packages allow.

Python reads an identifier after NFKC (PEP 3131), so a name is judged, and used, as that.
"""

from __future__ import annotations

import keyword
from unicodedata import normalize

_LONGEST = 80
"""Characters, as of a class; a module is named after it."""


def normalized(name: str) -> str:
    """The name as Python reads it."""
    return normalize("NFKC", name)


def name_fault(name: str) -> str:
    """Why nothing can have this name; empty if it is an identifier that can be used.

    A name with a leading underscore is one of Python's (`__slots__`, `__debug__`), of a
    dataclass (`__post_init__`) or of the package's own code.
    """
    name = normalized(name)
    if not name.isidentifier():
        return "is not a Python identifier"
    if keyword.iskeyword(name):
        return "is a keyword of Python"
    if name.startswith("_"):
        return "begins with an underscore, as names of Python and of the package itself"
    if len(name) > _LONGEST:
        return f"has more than {_LONGEST} characters"
    return ""
