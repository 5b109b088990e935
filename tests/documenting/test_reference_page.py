"""The operation of a reference page that another tool made: every section of that page is
here, and every fault of it is not."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from tests.documenting.conftest import Sites
from tests.support.browser import Watch, is_available
from tests.support.command import ROOT
from tests.support.sites import Page, words

DOCUMENT = ROOT / "tests" / "documenting" / "create_payments.yaml"
PATH = "/2010-04-01/Accounts/{AccountSid}/Calls/{CallSid}/Payments.json"
CLASSES = (
    "requestOverview request-summary request-description http http-example request-line"
    " http-target http-version header-line header-value parameters parameter"
    " parameter-name parameter-location parameter-type parameter-description"
    " parameter-required requestContent schema responses response status-line"
    " status-description"
).split()
"""Those of the reference page."""


@pytest.fixture(scope="module")
def page(sites: Sites) -> Page:
    site = sites(str(DOCUMENT.relative_to(ROOT)))
    return site.pages["operations/payments/create_payments.html"]


@pytest.fixture(scope="module")
def operation() -> dict[str, Any]:
    document = yaml.safe_load(DOCUMENT.read_text(encoding="utf-8"))
    found: dict[str, Any] = document["paths"][PATH]["post"]
    return found


@pytest.mark.parametrize("name", CLASSES)
def test_every_class_of_the_reference_page_is_kept(page: Page, name: str) -> None:
    assert page.of_class(name)


def test_every_section_of_the_reference_page_is_there(page: Page) -> None:
    headings = [words(one) for one in page.all("h1") + page.all("h2")]
    wanted = [
        "CreatePayments",
        "HTTP request",
        "Parameters",
        "Request body",
        "Responses",
    ]
    assert [one for one in headings if one in wanted] == wanted
    (status,) = page.of_class("response")
    assert words(status[0]) == "201 Created"


def test_every_parameter_and_field_is_there(
    page: Page, operation: dict[str, Any]
) -> None:
    rows = {one.get("id"): words(one) for one in page.all("dt") if one.get("id")}
    schema = operation["requestBody"]["content"]
    (schema,) = [one["schema"] for one in schema.values()]
    assert len(rows) == len(operation["parameters"]) + len(schema["properties"]) == 18
    assert rows["parameter-account_sid"] == "account_sid path str required"
    assert rows["body-status_callback"] == "status_callback str required"
    for name in [one["name"] for one in operation["parameters"]]:
        assert f"wire name {name}" in page.words
    for property_ in schema["properties"].values():
        for value in property_.get("enum", ()):
            assert f'"{value}"' in page.words


def test_the_title_names_the_operation(page: Page) -> None:
    (title,) = page.all("title")
    assert words(title) == "CreatePayments · Twilio - Api"
    (html,) = page.all("html")
    assert html.get("lang") == "en"


def test_the_path_has_slashes(page: Page) -> None:
    (target,) = page.of_class("http-target")
    assert words(target) == PATH.format(AccountSid="string", CallSid="string")
    assert "\\2010" not in page.text


def test_bodies_are_examples_and_not_null(page: Page) -> None:
    example, *_ = page.of_class("http-example")
    assert words(example).endswith(
        "IdempotencyKey=string&StatusCallback=https%3A%2F%2Fexample.com%2F"
    )
    assert not re.search(r"\bnull\b", page.words)


def test_links_of_markdown_are_links(page: Page) -> None:
    links = {words(one): one.get("href") for one in page.all("a")}
    assert links["Account"] == "https://www.twilio.com/docs/iam/api/account"
    assert links["<Pay> Connectors"].endswith("/console/voice/pay-connectors")
    (source,) = page.of_class("source")
    assert "](" not in page.words.replace(words(source), "")


def test_a_tag_that_is_not_html_is_text(page: Page) -> None:
    assert "depends on the <Pay> Connector. Read more." in page.words
    assert "number of seconds that <Pay> should wait" in page.words


def test_the_schema_is_a_list_and_its_json_is_folded(page: Page) -> None:
    (schema,) = page.of_class("schema")
    (fold,) = [one for one in page.all("details") if schema in list(one)]
    assert fold.get("open") is None
    (body,) = page.of_class("requestContent")
    assert len([one for one in body.iter("dt")]) == 16 and not list(body.iter("pre"))


def test_no_heading_is_in_a_list_and_the_page_is_valid(page: Page) -> None:
    assert page.errors == []
    for one in page.all("dl"):
        assert {child.tag for child in one} <= {"dt", "dd"}


@pytest.mark.slow
@pytest.mark.skipif(not is_available(), reason="needs playwright and chromium")
@pytest.mark.parametrize("width", [360, 800, 1400])
def test_the_page_is_as_wide_as_the_window(
    chromium: Any, sites: Sites, page: Page, width: int
) -> None:
    folder = sites(str(DOCUMENT.relative_to(ROOT))).folder
    watch = Watch(chromium, viewport={"width": width, "height": 800})
    watch.page.goto(f"{folder.as_uri()}/{page.path}")
    assert watch.page.evaluate("document.documentElement.scrollWidth") <= width
    assert watch.is_quiet("file://")
