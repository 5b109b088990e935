"""One run of gen on something hostile, in this process: its outcome, or what is wrong."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from openapi_gen import Options, Refused, generate
from openapi_gen.pyproject import OptionError
from tests.support.quiet_pages import what_runs
from tests.support.sites import Site

SECONDS = 10
"""Of this process, so that other work of the machine does not count."""


def outcome(
    folder: Path, pages: int = 0, file: Path | None = None, **options: Any
) -> str:
    """`written` or `refused`; raises AssertionError for anything else.

    Python compiles every file before gen writes it. So many `pages` of the site are
    parsed, if it is asked for.
    """
    before = names(folder)
    started = time.process_time()
    made: dict[str, Any] = {"output": folder / "api", "force": True, **options}
    if pages:
        made["docs"] = folder / "docs"
    try:
        generate(Options.from_pyproject(file, **made))
        found = "written"
    except Refused as refused:
        found = "refused"
        assert any(one.severity == "error" for one in refused.diagnostics)
        assert all(one.message.strip() for one in refused.diagnostics)
    except OptionError as error:
        found = "refused"
        assert error.message.strip()
    assert time.process_time() - started < SECONDS
    assert names(folder) - before <= {"api", "docs"}
    if pages and found == "written":
        site = Site(folder / "docs")
        for path in [*site.pages][:: 1 + len(site.pages) // pages]:
            assert not what_runs(site.pages[path]), path
    return found


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}
