"""`uri-template`: RFC 6570, of any level."""

from __future__ import annotations

import re
from functools import cache

from .uris import IPRIVATE, UCSCHAR


@cache
def _uri_template() -> re.Pattern[str]:
    encoded = "%[0-9A-Fa-f]{2}"
    # Section 2.1, and the apostrophe, which later drafts allow.
    literal = rf"[!#$&-;=?-\[\]_a-z~{UCSCHAR}{IPRIVATE}]"
    letter = f"(?:[A-Za-z0-9_]|{encoded})"
    name = rf"{letter}(?:\.?{letter})*+"
    variable = rf"{name}(?:\*|:[1-9][0-9]{{0,3}})?"
    expression = rf"\{{[+#./;?&=,!@|]?{variable}(?:,{variable})*+\}}"
    return re.compile(f"(?:{literal}++|{encoded}|{expression})*+")


def is_uri_template(value: str) -> bool:
    """Literals and expressions. Reserved operators are valid syntax (section 2.2)."""
    return _uri_template().fullmatch(value) is not None
