"""Stripe: forms with nested objects and arrays, pages, a declined card, and an upload."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote_plus

import pytest

from tests.support.real.calls import RealApi
from tests.support.real.multipart import parts_of


@pytest.fixture
def stripe(real: Callable[..., RealApi]) -> RealApi:
    return real("stripe", basic_auth=("sk_test_51", ""))


def form(stripe: RealApi) -> list[str]:
    """The fields of the last form, as the documentation writes them."""
    assert stripe.last.header("content-type") == "application/x-www-form-urlencoded"
    return [unquote_plus(pair) for pair in stripe.last.body.decode().split("&")]


def test_create_a_customer(stripe: RealApi) -> None:
    api = stripe.package
    customer = stripe.call(
        lambda client: client.customers.post_customers(
            api.PostCustomersRequest(
                name="Jenny Rosen",
                email="jennyrosen@example.com",
                metadata={"order_id": "6735"},
            )
        )
    )
    assert stripe.sent == (
        "POST /v1/customers HTTP/1.1\n"
        "authorization: Basic c2tfdGVzdF81MTo=\n"
        "content-type: application/x-www-form-urlencoded\n"
        "host: api.stripe.com\n\n"
        "email=jennyrosen%40example.com&metadata%5Border_id%5D=6735&name=Jenny+Rosen"
    )
    assert (customer.id, customer.livemode) == ("cus_NffrFeUfNV2Hib", False)


def test_an_empty_string_removes_metadata(stripe: RealApi) -> None:
    api = stripe.package
    stripe.call(
        lambda client: client.customers.post_customers(
            api.PostCustomersRequest(metadata="", address="")
        )
    )
    assert form(stripe) == ["address=", "metadata="]


def test_list_customers(stripe: RealApi) -> None:
    customers = stripe.items(
        lambda client: client.customers.get_customers_pages(
            limit=2, created={"gte": 1672531200}
        )
    )
    assert stripe.targets == [
        "/v1/customers?created%5Bgte%5D=1672531200&limit=2",
        "/v1/customers?created%5Bgte%5D=1672531200&limit=2&starting_after=cus_2",
    ]
    assert stripe.last.body == b""
    assert [customer.id for customer in customers] == ["cus_1", "cus_2", "cus_3"]


def test_a_declined_card(stripe: RealApi) -> None:
    api = stripe.package
    error = stripe.error(
        lambda client: client.charges.post_charges(
            api.PostChargesRequest(
                amount=2000, currency="usd", source="tok_chargeDeclined"
            )
        )
    )
    assert form(stripe) == ["amount=2000", "currency=usd", "source=tok_chargeDeclined"]
    assert error.status == 402
    assert type(error.body) is api.Error
    assert error.body.error.type == "card_error"
    assert error.body.error.decline_code == "generic_decline"
    assert error.message == "Your card was declined."


def test_upload_a_file(stripe: RealApi) -> None:
    api = stripe.package
    file = stripe.call(
        lambda client: client.files.post_files(
            api.PostFilesRequest(
                purpose="dispute_evidence",
                file=("file.jpg", b"\xff\xd8\xff", "image/jpeg"),
                file_link_data=api.PostFilesRequestFileLinkData(create=True),
            )
        )
    )
    assert stripe.last.line == "POST /v1/files HTTP/1.1"
    assert stripe.last.header("host") == "files.stripe.com"
    parts = {part.name: part for part in parts_of(stripe.last)}
    assert parts["purpose"].content == b"dispute_evidence"
    assert parts["file_link_data[create]"].content == b"true"
    assert parts["file"].filename == "file.jpg"
    assert parts["file"].content_type == "image/jpeg"
    assert parts["file"].content == b"\xff\xd8\xff"
    assert (file.filename, file.size) == ("file.jpg", 3)
