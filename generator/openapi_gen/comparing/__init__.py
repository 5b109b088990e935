"""What a new version of a document means for those who call the client.

    old and new (Api, Names) -> pairs of operations and of classes -> changes -> a report

A change has a rule, which says whether it breaks a caller. There are two ways to break
one: a program that type-checks and works with the old package does neither with the new
one (`Breaks.PYTHON`), or a client of the old document no longer understands the server of
the new one, or the other way round (`Breaks.WIRE`).

Variance decides: a request must not narrow, and a response must not widen.
"""

from ..change_rules import RULES, Rule
from .change import Breaks, Change, Step
from .compare import compare
from .side import Side

__all__ = ["RULES", "Breaks", "Change", "Rule", "Side", "Step", "compare"]
