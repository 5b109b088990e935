"""`gen explain CODE`: what a diagnostic means, and how to fix its cause; or why a change that
`gen diff` reports breaks callers."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ..diagnostics.explanations import explanations
from ..diagnostics.similar import similar

_USAGE = "usage: gen explain CODE\n\nCODE is what a diagnostic or a change has in brackets, such as unknown-format."


def explain(arguments: Sequence[str]) -> int:
    """Prints the entry of a code; returns the exit code, 2 for an unknown code."""
    if list(arguments) in (["-h"], ["--help"]):
        print(_USAGE)
        return 0
    if len(arguments) != 1:
        print(_USAGE, file=sys.stderr)
        return 2
    code = arguments[0].strip("[]")
    known = {**explanations(), **rules()}
    if code in known:
        print(f"{code}\n\n{known[code]}")
        return 0
    message = f"no diagnostic and no change has the code {code!r}"
    print(f"gen: error: {message}{similar(code, known)}", file=sys.stderr)
    return 2


def rules() -> dict[str, str]:
    """The text of each rule of `gen diff`."""
    from ..change_rules import RULES, Breaks

    breaks = {
        Breaks.NOTHING: "Breaks no caller.",
        Breaks.PYTHON: "Breaking: programs against the old client.",
        Breaks.WIRE: "Breaking: what clients and servers send each other.",
    }
    return {
        code: f"{rule.text}\n\n{breaks[rule.breaks]}" for code, rule in RULES.items()
    }
