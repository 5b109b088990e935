"""A pair of documents for each check of oasdiff that concerns a client, by the id of the
check; `oasdiff_checks.md` has the verdicts.

The checks are those of `checker/rules.go` of oasdiff/oasdiff, revision 001f320b. Checks of
extensions (`x-sunset`, `x-stability-level`, `x-extensible-enum`), of the version in `info`
and of descriptions are left out: no client depends on them. The modules register their
pairs when they are imported, in the order of the table.
"""

from __future__ import annotations

from . import bounds, keywords, unions, types, properties  # isort: skip
from . import operations, parameters, bodies, security  # isort: skip
from .parts import CHECKS

__all__ = [
    "CHECKS",
    "bodies",
    "bounds",
    "keywords",
    "operations",
    "parameters",
    "properties",
    "security",
    "types",
    "unions",
]
