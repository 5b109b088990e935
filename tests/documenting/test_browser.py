"""Sites in a real browser: over `file://` and http, searched, folded and judged by axe."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.documenting.conftest import Sites
from tests.support.browser import (
    FOLD,
    Watch,
    address_of,
    axe_violations,
    is_available,
    provoke,
)
from tests.support.sites import Site

OPERATION = "operations/orders/create_order.html"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not is_available(), reason="needs playwright and Debian's chromium"
    ),
]


@pytest.fixture(params=["file", "http"])
def address(request: pytest.FixtureRequest, everything: Site) -> Iterator[str]:
    """The URL of a site's folder."""
    with address_of(everything.folder, request.param) as url:
        yield url


def test_a_search_is_made_with_the_keyboard(chromium: Any, address: str) -> None:
    watch = Watch(chromium)
    page = watch.page
    page.goto(address + "index.html")
    assert not any("search-index" in url for url in watch.requests)
    page.keyboard.press("/")
    page.keyboard.type("create order")
    page.wait_for_selector("#search-results a")
    assert page.get_attribute("#search-field", "aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{OPERATION}")
    for query, title in (
        ("createOrder", "orders.create_order"),
        ("/customers/{customer}", "orders.create_order"),
        ("dry-run", "orders.create_order"),
        ("NewOrder", "NewOrder"),
        ("comment_text", "NewOrder"),
        ("high", "Priority"),
        ("sold out", "sold_out"),
    ):
        page.fill("#search-field", query)
        page.wait_for_selector("#search-results a")
        found = page.locator("#search-results code").all_inner_texts()
        assert title in found, query
    page.fill("#search-field", "no such thing")
    assert page.inner_text("#search-results") == "Nothing found"
    page.keyboard.press("Escape")
    assert page.is_hidden("#search-results")
    assert watch.is_quiet(address)


def test_folds_and_links_work_with_the_keyboard(chromium: Any, address: str) -> None:
    watch = Watch(chromium)
    page = watch.page
    page.goto(address + OPERATION)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    fold = page.locator("details").first
    fold.locator("summary").focus()
    page.keyboard.press("Enter")
    assert fold.get_attribute("open") is not None
    page.goto(address + OPERATION + "#response-422")
    page.locator("a[href='#body-lines']").first.click()
    assert page.url.endswith("#body-lines")
    page.goto(address + OPERATION + "#50%")  # no page has it
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details:not([open])").count() > 0
    assert watch.is_quiet(address)


def test_every_page_is_readable_without_scripts(chromium: Any, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + OPERATION)
    assert page.is_visible("text=client.orders.create_order >> nth=0")
    assert page.is_hidden("#search-field")
    page.click("summary >> text=curl")
    assert page.is_visible("pre.shell")
    context.close()


@pytest.mark.parametrize("width", [360, 800, 1400])
@pytest.mark.parametrize(
    "document", ["tests/documenting/everything.yaml", "specs/twilio_payments.yaml"]
)
def test_no_page_is_wider_than_the_window(
    chromium: Any, sites: Sites, document: str, width: int
) -> None:
    site = sites(document)
    watch = Watch(chromium, viewport={"width": width, "height": 800})
    for path in site.pages:
        watch.page.goto(f"{site.folder.as_uri()}/{path}")
        for fold in (False, True):
            watch.page.evaluate(FOLD, fold)
            found = watch.page.evaluate("document.documentElement.scrollWidth")
            assert found <= width, (path, fold)
    assert watch.is_quiet("file://")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1400])
def test_axe_finds_no_violation(
    chromium: Any, everything: Site, axe: str, scheme: str, width: int
) -> None:
    size = {"width": width, "height": 800}
    watch = Watch(chromium, viewport=size, color_scheme=scheme)
    for path in everything.pages:
        watch.page.goto(f"{everything.folder.as_uri()}/{path}")
        watch.page.evaluate(axe)
        for fold in (False, True):
            watch.page.evaluate(FOLD, fold)
            assert axe_violations(watch.page) == [], (path, fold)


def test_dark_and_light_differ(chromium: Any, everything: Site) -> None:
    colors = set()
    for scheme in ("light", "dark"):
        page = chromium.new_page(color_scheme=scheme)
        page.goto(f"{everything.folder.as_uri()}/index.html")
        style = "getComputedStyle(document.body)"
        colors.add(page.evaluate(f"{style}.backgroundColor"))
        colors.add(page.evaluate(f"{style}.color"))
    assert len(colors) == 4


def test_scripts_in_a_document_do_not_run(chromium: Any, unsafe: Site) -> None:
    """With or without a click, and in the search."""
    watch = Watch(chromium)
    page, address = watch.page, f"{unsafe.folder.as_uri()}/"
    for path in unsafe.pages:
        page.goto(address + path)
        provoke(page)
    for query in ("alert", "script", "img", "7", "' \" ` \\"):
        page.fill("#search-field", query)
        page.wait_for_timeout(50)
    assert page.locator("#search-results script, #search-results img").count() == 0
    assert watch.is_quiet(address)
