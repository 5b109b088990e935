"""Server URLs with variables."""

from __future__ import annotations

import re
from typing import NamedTuple, get_args

__all__ = ["Variable", "server_url"]

_STRUCTURE = "/?#@\\"
"""Characters that could change the host or another part of the URL."""

_variable = re.compile(r"\{([^{}]*)\}")


class Variable(NamedTuple):
    """A Server Variable Object with the caller's value."""

    name: str
    value: str
    default: str
    choices: object = None
    """The `Literal` of its enum, if it has one."""


def server_url(template: str, *variables: Variable) -> str:
    """The URL with the values of its variables.

    Raises ValueError for a value that the document does not allow, or that contains a
    delimiter that the default does not. A variable at the start of the URL may have any
    delimiter.
    """
    values: dict[str, str] = {}
    for variable in variables:
        name, value, default, choices = variable
        allowed = get_args(choices)
        if allowed and value not in allowed:
            listed = ", ".join(map(repr, allowed))
            raise ValueError(f"{name}: {value!r} is not one of {listed}")
        for character in _STRUCTURE:
            if character not in value or character in default:
                continue
            if not template.startswith(f"{{{name}}}"):
                raise ValueError(
                    f"{name}: {value!r} must not contain {character!r}, which would"
                    " change the structure of the URL"
                )
        values[name] = value
    return _variable.sub(lambda found: values.get(found[1], found[0]), template)
