"""Values of headers: secrets are in the environment, not in a file or on the command
line, where others read them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..pyproject import OptionError

_VARIABLE = re.compile(r"\$(?:\$|(?P<plain>[A-Za-z_]\w*)|\{(?P<braced>[A-Za-z_]\w*)\})")
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_SECRET = re.compile("auth|cookie|token|secret|key|password|session", re.IGNORECASE)


def header_of(text: str) -> tuple[str, str]:
    """The name and the value of `Name: value`; raises ValueError for other text."""
    name, colon, value = text.partition(":")
    if not colon or not _NAME.fullmatch(name):
        raise ValueError(f"{text.partition(':')[0]!r} is not the name of a header")
    return name, value.strip()


def check_header(name: str, value: str) -> None:
    """Raises OptionError for a header that a configuration cannot have."""
    if not _NAME.fullmatch(name):
        message = f"headers: {name!r} is not the name of a header"
        raise OptionError(message, key=("headers", name))
    if _SECRET.search(name) and not any(
        found["plain"] or found["braced"] for found in _VARIABLE.finditer(value)
    ):
        message = (
            f"headers: {name!r} can be a secret; take its value from the environment,"
            ' as in "Bearer $API_TOKEN"'
        )
        raise OptionError(message, key=("headers", name))


def expanded(
    headers: Mapping[str, str], variables: Mapping[str, str]
) -> dict[str, str]:
    """The headers, with `$NAME` and `${NAME}` replaced; `$$` is a dollar sign.

    Raises OptionError for a variable that is not set, and for a value that cannot be
    sent.
    """

    def value_of(found: re.Match[str]) -> str:
        variable = found["plain"] or found["braced"]
        if variable is None:
            return "$"
        if variable not in variables:
            message = f"header {name!r}: the environment variable {variable} is not set"
            raise OptionError(message)
        return variables[variable]

    sent: dict[str, str] = {}
    for name, value in headers.items():
        sent[name] = _VARIABLE.sub(value_of, value)
        if not all(c == "\t" or " " <= c <= "~" for c in sent[name]):
            message = (
                f"header {name!r}: the value has a character that is not ASCII text"
            )
            raise OptionError(message)
    return sent
