"""Paths as templates, and whether their parameters are those that are declared."""

from __future__ import annotations

import re

from .context import Context
from .documents import Node

_PARAMETER = re.compile(r"\{([^{}/]+)\}")


def names_in(path: str) -> list[str]:
    """The names of a path's parameters, in order."""
    return _PARAMETER.findall(path)


def check_path(path: str, written: Node, context: Context) -> bool:
    """Whether every brace of a path belongs to a parameter; an error where not."""
    rest = _PARAMETER.sub("", path)
    if "{" not in rest and "}" not in rest:
        return True
    context.diagnostics.error(
        written.place,
        "the braces of this path enclose no parameter; write each as {name}, with"
        " neither slash nor brace in the name",
    )
    return False


def check_is_used(name: str, path: str, written: Node, context: Context) -> None:
    """An error where a path parameter has no place in the path: it could not be sent."""
    if name in names_in(path):
        return
    known = ", ".join(f"{{{known}}}" for known in names_in(path)) or "none"
    context.diagnostics.error(
        written.place,
        f"the path has no {{{name}}} (its parameters: {known}); write it into the path,"
        " or remove this parameter",
    )
