"""`gen diff` and `gen --changes`: two documents into the changes between them, with their
places.

OLD, NEW -> Api and Names of each -> changes -> a report
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from ..comparing import compare
from ..diagnostics.collector import Chosen, Diagnostics
from .found import Comparison, FoundChange, chosen
from .of_run import changes_of_run
from .places import located
from .sources import OptionsOf, Source

__all__ = ["Comparison", "FoundChange", "changes_of_run", "compare_documents"]


def compare_documents(
    old: str,
    new: str,
    options_of: OptionsOf,
    diagnostics: Diagnostics,
    severities: Mapping[str, Chosen] | None = None,
) -> Comparison:
    """Compares two documents: files, URLs, `REVISION:PATH` of git, or the `.gen.api.json`
    of a package.

    Raises Refused where one of them is not read; `diagnostics` says why.
    """
    with TemporaryDirectory() as folder:
        sources = [
            Source(spec, Path(folder, name))
            for name, spec in (("old", old), ("new", new))
        ]
        sides = [one.side(options_of, diagnostics) for one in sources]
        return chosen(located(compare(*sides), *sources), severities or {})
