"""Paths as templates of their parameters."""

from __future__ import annotations

import re

from ..context import Context
from ..documents.node import Node

_PARAMETER = re.compile(r"\{[^{}/]+\}")


def check_path(path: str, written: Node, context: Context) -> None:
    """An error where a brace of a path belongs to no parameter."""
    rest = _PARAMETER.sub("", path)
    if "{" in rest or "}" in rest:
        context.diagnostics.error(
            written.place,
            "FIXME",
            "the braces of this path enclose no parameter; write each as {name}, with"
            " neither slash nor brace in the name",
        )
