"""The URLs of a document's servers, with the values of their variables."""

from __future__ import annotations

import re
from typing import NamedTuple, get_args

__all__ = ["Variable", "server_url"]

_STRUCTURE = "/?#@\\"
"""What could lead to another host, or to another part of the URL."""

_place = re.compile(r"\{([^{}]*)\}")


class Variable(NamedTuple):
    """A Server Variable Object and the value that a caller gives it."""

    name: str
    value: str
    default: str
    choices: object = None
    """The `Literal` of its enum."""


def server_url(template: str, *variables: Variable) -> str:
    """The URL. Raises ValueError for a value that the document does not allow, or that
    would change more of the URL than its default does; where a variable is how the URL
    begins, its value decides that."""
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
                    f"{name}: {value!r} has a {character!r}, which would change the rest"
                    " of the URL"
                )
        values[name] = value
    return _place.sub(lambda found: values.get(found[1], found[0]), template)
