"""The sites of real documents, in a real browser.

The documents are `specs/*`, and the JSON and YAML files of the folder that the variable
GEN_CORPUS names (or of ../shared/corpus): Twilio's, Kubernetes' and twenty others. Without
the folder, only `specs/*` are opened.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

import pytest

from tests.benchmarks.page_limits import largest, paint_times, sizes
from tests.documenting.conftest import Sites
from tests.support.browser import (
    FOLD,
    Watch,
    address_of,
    axe_violations,
    is_available,
)
from tests.support.command import ROOT
from tests.support.sites import Site

CORPUS = Path(os.environ.get("GEN_CORPUS", ROOT.parent / "shared" / "corpus"))
TWILIO = CORPUS / "named" / "twilio_api_v2010.yaml"
KUBERNETES = CORPUS / "kubernetes.io.json"
_NUMBER = 20
_WIDTHS = (360, 800, 1400)
_HREF = re.compile(r' (?:href|src)="([^"]*)"')
_ID = re.compile(r' id="([^"]*)"')


def _documents() -> list[str]:
    """Paths of documents: of a large corpus, files that are evenly apart."""
    found = sorted(str(file) for file in (ROOT / "specs").glob("*.yaml"))
    found += [str(one) for one in (TWILIO, KUBERNETES)]
    others = [
        str(file)
        for suffix in ("json", "yaml")
        for file in sorted(CORPUS.glob(f"*.{suffix}"))
        if str(file) not in found
    ]
    return [*found, *others[:: 1 + len(others) // _NUMBER]]


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not is_available(), reason="needs playwright and Debian's chromium"
    ),
]


@pytest.fixture(scope="module", params=_documents(), ids=lambda one: Path(one).stem)
def site(request: pytest.FixtureRequest, sites: Sites) -> Site:
    if not Path(request.param).exists():
        pytest.skip("the document is not here")
    return sites(request.param)


@pytest.fixture(scope="module")
def paths(site: Site) -> list[str]:
    """The single pages, and of each folder the largest page and some others."""
    by_folder: dict[str, list[str]] = {}
    for path in site.pages:
        by_folder.setdefault(path.partition("/")[0] if "/" in path else "", []).append(
            path
        )
    chosen: list[str] = []
    for folder, inside in by_folder.items():
        inside.sort(key=lambda path: -len(site.files[path]))
        chosen += inside if not folder else inside[:: 1 + len(inside) // 3]
    return [*chosen, *({"schemas/index.html"} & site.pages.keys() - {*chosen})]


@pytest.mark.parametrize("scheme", ["file", "http"])
def test_pages_are_opened_clicked_and_searched(
    chromium: Any, site: Site, paths: list[str], scheme: str
) -> None:
    with address_of(site.folder, scheme) as address:
        watch = Watch(chromium)
        page = watch.page
        for path in paths:
            page.goto(address + path)
            for fold in page.locator("main summary").all()[:20]:
                if fold.is_visible():
                    fold.click()
            for link in page.locator("main a[href^='#']").all()[:10]:
                if link.is_visible():
                    link.click()
        for path in [path for path in paths if path.startswith("operations/")][:2]:
            name = path.rpartition("/")[2].removesuffix(".html")
            page.fill("#search-field", name)
            page.wait_for_selector(f"#search-results a[href$='{path}']")
            page.locator(f"#search-results a[href$='{path}']").first.click()
            page.wait_for_url(f"**/{path}")
        assert watch.is_quiet(address)
        page.close()


@pytest.mark.parametrize("width", _WIDTHS)
def test_no_page_is_wider_than_the_window(
    chromium: Any, site: Site, paths: list[str], width: int
) -> None:
    watch = Watch(chromium, viewport={"width": width, "height": 800})
    for path in paths:
        watch.page.goto(f"{site.folder.as_uri()}/{path}")
        for fold in (False, True):
            watch.page.evaluate(FOLD, fold)
            found = watch.page.evaluate("document.documentElement.scrollWidth")
            assert found <= width, (path, fold)
    assert watch.is_quiet("file://")
    watch.page.close()


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1400, "dark")])
def test_axe_finds_no_violation(
    chromium: Any, site: Site, paths: list[str], axe: str, width: int, scheme: str
) -> None:
    size = {"width": width, "height": 800}
    watch = Watch(chromium, viewport=size, color_scheme=scheme)
    for path in paths:
        watch.page.goto(f"{site.folder.as_uri()}/{path}")
        watch.page.evaluate(axe)
        for fold in (False, True):
            watch.page.evaluate(FOLD, fold)
            assert axe_violations(watch.page) == [], (path, fold)
    watch.page.close()


def test_every_link_of_every_page_has_a_target(site: Site) -> None:
    ids = {path: set(_ID.findall(page.text)) for path, page in site.pages.items()}
    for path, page in site.pages.items():
        for file, fragment in set(_targets(path, page.text)):
            assert file in site.files, (path, file)
            assert not fragment or fragment in ids[file], (path, file, fragment)


def _targets(path: str, text: str) -> Iterator[tuple[str, str]]:
    for found in set(_HREF.findall(text)):
        url = unescape(found)
        if not re.match(r"https?://|mailto:", url, re.IGNORECASE):
            file, _, fragment = url.partition("#")
            target = normpath(join(dirname(path), unquote(file))) if file else path
            yield target, unquote(fragment)


def test_pages_are_valid_html(site: Site, paths: list[str]) -> None:
    for path in paths:
        assert site.pages[path].errors == [], path


def test_the_largest_pages_of_kubernetes_are_small_and_fast(
    chromium: Any, sites: Sites
) -> None:
    if not KUBERNETES.exists():
        pytest.skip("the document is not here")
    folder = sites(str(KUBERNETES)).folder
    found = sizes(folder)
    assert max(one.elements for one in found) < 3_000
    assert max(one.text for one in found) < 100_000
    paths = [one.path for one in largest(found, 5)]
    for path, times in paint_times(chromium, folder, paths, 5).items():
        assert min(times) < 300, (path, times)
