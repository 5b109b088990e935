"""`gen explain CODE`: what a diagnostic means, and how to fix its cause; or why a change that
`gen diff` reports breaks callers."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from difflib import get_close_matches

from ..diagnostics.explanations import explanations

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
    near = get_close_matches(code, known, n=3)
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    print(
        f"gen: error: no diagnostic and no change has the code {code!r}{hint}",
        file=sys.stderr,
    )
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
