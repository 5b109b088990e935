"""Documents that attack their readers, rendered in a real browser: nothing runs, with or
without a click, and no request leaves.

They are the files of the folder that the variable GEN_HOSTILE names, or of
../shared/hostile. Those that gen refuses have no pages.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from openapi_gen import Refused
from tests.support.browser import Watch, is_available, provoke
from tests.support.command import ROOT
from tests.support.sites import site_of

HOSTILE = Path(os.environ.get("GEN_HOSTILE", ROOT.parent / "shared" / "hostile"))
_DOCUMENTS = sorted(HOSTILE.glob("[A-Z]-*"))
_MOST = 20
"""Pages that are opened of a site."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not is_available(), reason="needs playwright and Debian's chromium"
    ),
]


@pytest.mark.parametrize("document", _DOCUMENTS, ids=lambda one: one.name)
def test_nothing_runs_and_no_request_leaves(
    chromium: Any, document: Path, tmp_path: Path
) -> None:
    try:
        site = site_of(document, tmp_path / "docs")
    except Refused:
        pytest.skip("gen refuses the document")
    found = list(site.pages)
    watch = Watch(chromium)
    address = f"{site.folder.as_uri()}/"
    for path in found[:: 1 + len(found) // _MOST]:
        watch.page.goto(address + path)
        provoke(watch.page)
        assert site.pages[path].errors == []
    watch.page.fill("#search-field", "a")
    watch.page.wait_for_timeout(20)
    assert watch.is_quiet(address)
    watch.page.close()
