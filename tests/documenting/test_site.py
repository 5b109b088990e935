"""What is true of every page of a site, and what the page of an operation has."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests.documenting.conftest import Sites
from tests.support.command import ROOT, TWILIO
from tests.support.sites import Page, Site, site_of, words

DOCUMENTS = [
    "tests/documenting/everything.yaml",
    *(f"specs/{name}.yaml" for name in ("jobs", "twilio_payments")),
    *(
        f"tests/cases/{name}/spec.yaml"
        for name in (
            "enums",
            "form_body",
            "links",
            "names",
            "openapi_32",
            "recursion",
            "security",
            "streams",
            "unions",
            "uploads",
            "xml_bodies",
        )
    ),
    pytest.param(str(TWILIO), marks=pytest.mark.slow),
]
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'"
_HEADING = re.compile(r"h[1-6]")


@pytest.fixture(scope="session", params=DOCUMENTS, ids=lambda path: str(path)[-40:])
def site(request: pytest.FixtureRequest, sites: Sites) -> Site:
    if not (ROOT / request.param).exists():
        pytest.skip("the document is not here")
    return sites(request.param)


@pytest.fixture(scope="session")
def pages(site: Site) -> list[Page]:
    """At most some of the site's pages: parsing takes longer than writing them."""
    found = list(site.pages.values())
    return found[:: 1 + len(found) // 60]


def test_every_page_is_valid_and_has_its_parts(pages: list[Page]) -> None:
    for page in pages:
        assert page.errors == [], page.path
        (html,) = page.all("html")
        assert html.get("lang") == "en"
        (title,) = page.all("title")
        assert words(title), page.path
        metas = {one.get("http-equiv"): one.get("content") for one in page.all("meta")}
        assert metas["Content-Security-Policy"] == POLICY
        for landmark in ("main", "header", "h1"):
            assert len(page.all(landmark)) == 1, (page.path, landmark)
        labels = [one.get("aria-label") for one in page.all("nav")]
        assert len(set(labels)) == len(labels) and all(labels), page.path


def test_ids_are_unique_and_can_be_linked_to(pages: list[Page]) -> None:
    for page in pages:
        repeated = [one for one, number in Counter(page.ids).items() if number > 1]
        assert repeated == [], page.path
        assert not [one for one in page.ids if not one or re.search(r"\s", one)]
        for one in page.elements:
            for name in ("aria-labelledby", "aria-controls", "for"):
                assert one.get(name, page.ids[0]) in page.ids, page.path


def test_headings_are_in_order_and_have_text(pages: list[Page]) -> None:
    for page in pages:
        headings = [one for one in page.elements if _HEADING.fullmatch(one.tag)]
        levels = [int(one.tag[1]) for one in headings]
        assert levels[0] == 1, page.path
        for before, after in zip(levels, levels[1:]):
            assert after <= before + 1, (page.path, levels)
        assert all(words(one) for one in headings), page.path
        folds = page.all("details")
        assert all(fold[0].tag == "summary" and words(fold[0]) for fold in folds)


def test_no_page_has_inline_scripts_or_styles(pages: list[Page]) -> None:
    for page in pages:
        assert not page.all("style"), page.path
        for one in page.elements:
            bad = [name for name in one.attrib if name == "style" or name[:2] == "on"]
            assert bad == [], page.path
        assert not any(one.text for one in page.all("script")), page.path


def test_every_link_has_a_target(site: Site, pages: list[Page]) -> None:
    for page in pages:
        for file, fragment in page.targets():
            assert file in site.files, (page.path, file)
            if fragment:
                assert fragment in site.pages[file].ids, (page.path, file, fragment)
        assert all(words(link) for link in page.all("a")), page.path


def test_lists_have_items_only(pages: list[Page]) -> None:
    """Elements where HTML allows them: a parser repairs nothing of that."""
    for page in pages:
        for parent in page.elements:
            inside = {one.tag for one in parent}
            if parent.tag in ("ul", "ol"):
                assert inside <= {"li"}, (page.path, inside)
            if parent.tag == "dl":
                assert inside <= {"dt", "dd"}, (page.path, inside)
            if parent.tag in ("li", "summary", "dt", "p", "a", "code", "span"):
                assert not inside & {"dt", "dd", "tr"}, (page.path, inside)
            if parent.tag in ("summary", "dt", "p", "a", "code", "span"):
                assert not inside & {"p", "div", "ul", "dl", "h2"}, page.path


def test_a_page_lists_the_operations_of_its_own_tag_only(
    site: Site, pages: list[Page]
) -> None:
    for page in pages:
        (side,) = [one for one in page.all("nav") if one.get("id") == "contents"]
        listed = {
            link.get("href", "").partition("operations/")[2]
            for link in side.iter("a")
            if "operations/" in link.get("href", "")
        }
        if page.path.startswith("operations/"):
            folder = posixpath.dirname(page.path)
            wanted = {one.path.partition("/")[2] for one in site.under(f"{folder}/")}
            assert listed == wanted, page.path
        elif not page.path.startswith("tags/"):
            assert listed == set(), page.path


def test_the_page_that_is_open_is_marked(pages: list[Page]) -> None:
    for page in pages:
        current = [one for one in page.all("a") if one.get("aria-current") == "page"]
        for one in current:
            assert posixpath.basename(page.path) in one.get("href", "")
        if page.path.startswith("operations/"):
            assert len(current) == 1, page.path


def test_an_index_has_every_tag_with_its_number(everything: Site) -> None:
    index = everything.pages["index.html"]
    (tags,) = index.of_class("tags")
    assert [words(one) for one in tags.iter("dt")] == ["orders 4", "stock 1"]
    links = {one.get("href", "") for one in index.all("a")}
    assert {
        "https://example.com/docs",
        "https://example.com/license",
        "https://example.com/terms",
        "https://example.com/guide",
        "mailto:help@example.com",
        "webhooks/sold_out.html",
        "callbacks/create_order_shipped.html",
    } <= links


def test_pages_are_the_same_each_time(everything: Site, tmp_path: Path) -> None:
    spec = ROOT / "tests/documenting/everything.yaml"
    assert site_of(spec, tmp_path / "again").files == everything.files


@pytest.fixture(scope="session")
def operation(everything: Site) -> Page:
    return everything.pages["operations/orders/create_order.html"]


def section(page: Page, title: str) -> Element:
    """The section with this heading."""
    (found,) = [
        one
        for one in page.all("section")
        if words(one[0]) == title or title == one.get("class")
    ]
    return found


def test_an_operation_has_its_sections_in_order(operation: Page) -> None:
    assert [words(one) for one in operation.all("h1") + operation.all("h2")] == [
        "Create an order",
        "Call",
        "HTTP request",
        "Authentication",
        "Parameters",
        "Request body",
        "What the client refuses",
        "Responses",
        "Retries",
        "Further methods",
        "In the document",
    ]
    (title,) = operation.all("title")
    assert words(title) == "Create an order · Everything"


def test_an_overview_names_the_call(operation: Page) -> None:
    overview = section(operation, "requestOverview")
    assert "POST /customers/{customer}/orders" in words(overview)
    assert "client.orders.create_order operationId createOrder" in words(overview)
    assert "Deprecated." in words(overview)
    assert "for the <token> of a List<String>." in words(overview)
    links = [one.get("href") for one in overview.iter("a")]
    assert links == ["#responses", "https://example.com/create"]
    (trail,) = operation.of_class("breadcrumb")
    assert words(trail) == "Everything orders Create an order"


def test_calls_and_requests_have_the_examples(operation: Page) -> None:
    call = section(operation, "Call")
    assert 'client.orders.create_order( customer="C17",' in words(call)
    assert [words(one) for one in call.iter("summary")] == [
        "All arguments",
        "Asynchronous",
        "curl",
    ]
    request = words(section(operation, "HTTP request"))
    assert "POST /v1/customers/C17/orders?priority=low HTTP/1.1" in request
    assert '"lines": [{"amount": 2, "article": "A1"}]' in request
    assert "made from the schema" in request  # the priority has no example
    needs = words(section(operation, "Authentication"))
    assert needs.endswith(
        "Client(key=...) and Client(oauth=...) with the scope orders:write"
    )


def test_rows_have_names_types_limits_and_meanings(operation: Page) -> None:
    parameters = words(section(operation, "Parameters"))
    assert "customer path str required The id of the customer." in parameters
    assert "pattern ^C[0-9]+$" in parameters
    assert 'example "C17"' in parameters
    assert '"low" Some day. "high" Today.' in parameters
    assert "x_trace header str wire name X-Trace maximum length 10" in parameters
    names = [
        words(one)
        for one in section(operation, "Parameters").iter()
        if one.get("class") == "parameter-name"
    ]
    assert names == ["customer", "priority", "x_trace", "dry_run"]  # required first


def test_a_body_is_open_one_level_and_folded_one(operation: Page) -> None:
    body = section(operation, "Request body")
    (fold,) = [one for one in body.iter("details")]
    assert words(fold).startswith("Properties of Line article str required")
    assert "city" not in words(body)
    links = {one.get("href") for one in fold.iter("a")}
    assert "../../schemas/depot.html" in links
    assert "Card where kind is card" in words(body)


def test_refusals_lead_to_their_fields(operation: Page) -> None:
    refusals = section(operation, "What the client refuses")
    assert {one.get("href") for one in refusals.iter("a")} >= {
        "#parameter-customer",
        "#body",
        "#body-lines",
        "#body-comment_text",
    }
    assert "does not match ^C[0-9]+$" in words(refusals)
    assert "body.comment_text is not a string or is longer than 100" in words(refusals)


def test_refusals_of_properties_inside_of_properties(operation: Page) -> None:
    refusals = section(operation, "What the client refuses")
    inside = [one for one in refusals.iter("a") if "[]." in words(one)]
    assert [(words(one), one.get("href")) for one in inside] == [
        ("body.lines[].amount", "#body-lines"),
        ("body.lines[].article", "#body-lines"),
        ("body.lines[].depot", "#body-lines"),
    ]


def test_errors_are_folded_and_successes_open(operation: Page) -> None:
    good, bad, other = operation.of_class("response")
    assert good[0].tag == "h3" and bad[0].tag == other[0].tag == "details"
    assert "Returns Order" in words(good) and "x_left int" in words(good)
    assert '"id": "O1"' in words(good)
    assert words(bad[0][0]).endswith("raises UnprocessableEntityError")
    assert "x_reason" in words(bad) and "Problem" in words(bad)


def test_further_methods_and_the_source_end_a_page(
    operation: Page, everything: Site
) -> None:
    notes = words(section(operation, "Further methods"))
    assert "Link client.orders.follow_read Reads it." in notes
    assert "Callback callbacks.unwrap_create_order_shipped" in notes
    pointer = "/paths/~1customers~1{customer}~1orders/post"
    assert pointer in words(section(operation, "In the document"))
    (neighbours,) = operation.of_class("neighbours")
    assert words(neighbours) == "Previous: first_order Next: list_orders"
    listing = everything.pages["operations/orders/list_orders.html"]
    assert "iterates over all items" in words(section(listing, "Further methods"))
    stream = everything.pages["operations/stock/read_stock.html"]
    assert "Returns a stream of ReadStockResponseEvent" in stream.words


def test_a_schema_says_where_it_is_used(everything: Site) -> None:
    uses = words(section(everything.pages["schemas/order.html"], "Where it is used"))
    for name in ("create_order", "first_order", "read_order"):
        assert f"orders.{name}" in uses
    line = words(section(everything.pages["schemas/line.html"], "Where it is used"))
    assert "NewOrder" in line


def test_a_model_inside_of_itself_is_not_unfolded(sites: Sites) -> None:
    page = sites("tests/cases/recursion/spec.yaml").pages["schemas/node.html"]
    (row,) = [one for one in page.all("dt") if one.get("id") == "property-next"]
    assert words(row) == "next Node | None required"
    assert "Properties of" not in page.words
    everything = sites("tests/documenting/everything.yaml")
    assert "Properties of Line" in everything.pages["schemas/new_order.html"].words


def test_webhooks_callbacks_and_authentication_have_pages(everything: Site) -> None:
    webhook = everything.pages["webhooks/sold_out.html"].words
    assert "payload = webhooks.unwrap_sold_out(headers, body)" in webhook
    callback = everything.pages["callbacks/create_order_shipped.html"].words
    assert "The server sends POST to {$request.body#/notify}." in callback
    about = everything.pages["authentication.html"].words
    assert "https://{region}.example.com/v1" in about
    assert "region, default eu, one of eu, us" in about
    assert "orders:write Creates orders." in about
