"""The syntax of path templates."""

from __future__ import annotations

import re
from collections.abc import Collection

from ..context import Context
from ..documents.node import Node

_PARAMETER = re.compile(r"\{[^{}/]+\}")
_RESERVED = re.compile(r"\{\+([^{}/]+)\}")


def reserved_names(path: str, declared: Collection[str]) -> frozenset[str]:
    """The path parameters that a template writes in reserved expansion (RFC 6570 section
    3.2.3), `/v1/{+name}`, as Google's discovery documents do.

    A parameter that is declared as `+name` is that parameter.
    """
    names = _RESERVED.findall(path)
    return frozenset(n for n in names if n in declared and f"+{n}" not in declared)


def without_operators(path: str, names: Collection[str]) -> str:
    """The path with `{name}` in place of `{+name}`, for these names."""
    for name in names:
        path = path.replace(f"{{+{name}}}", f"{{{name}}}")
    return path


def check_path(path: str, written: Node, context: Context) -> None:
    """Reports a path with a brace that does not belong to a parameter."""
    rest = _PARAMETER.sub("", path)
    if "{" in rest or "}" in rest:
        context.diagnostics.error(
            written.place,
            "path-template-invalid",
            "braces in this path do not enclose a parameter: write each parameter as"
            " {name}, without a slash or brace in the name",
        )
