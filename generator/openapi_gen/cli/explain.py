"""`gen explain CODE`: what a diagnostic means, and how to fix its cause."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from difflib import get_close_matches

from ..diagnostics.explanations import explanations

_USAGE = "usage: gen explain CODE\n\nCODE is what a diagnostic has in brackets, such as unknown-format."


def explain(arguments: Sequence[str]) -> int:
    """Prints the entry of a code; returns the exit code, 2 for an unknown code."""
    if list(arguments) in (["-h"], ["--help"]):
        print(_USAGE)
        return 0
    if len(arguments) != 1:
        print(_USAGE, file=sys.stderr)
        return 2
    code = arguments[0].strip("[]")
    known = explanations()
    if code in known:
        print(f"{code}\n\n{known[code]}")
        return 0
    near = get_close_matches(code, known, n=3)
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    print(f"gen: error: no diagnostic has the code {code!r}{hint}", file=sys.stderr)
    return 2
