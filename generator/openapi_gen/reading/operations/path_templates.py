"""The syntax of path templates."""

from __future__ import annotations

import re

from ..context import Context
from ..documents.node import Node

_PARAMETER = re.compile(r"\{[^{}/]+\}")


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
