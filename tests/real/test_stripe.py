"""Stripe: forms with nested objects and arrays, pages, a declined card, and an upload."""

from __future__ import annotations

import datetime as dt
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


def test_nested_objects(stripe: RealApi) -> None:
    stripe.call(
        lambda client: client.customers.post_customers(
            {
                "address": {"city": "Porto", "country": "PT"},
                "invoice_settings": {
                    "custom_fields": [{"name": "PO", "value": "4711"}],
                    "footer": "Thanks",
                },
                "preferred_locales": ["pt", "en"],
            }
        )
    )
    assert form(stripe) == [
        "address[city]=Porto",
        "address[country]=PT",
        "invoice_settings[custom_fields][0][name]=PO",
        "invoice_settings[custom_fields][0][value]=4711",
        "invoice_settings[footer]=Thanks",
        "preferred_locales[0]=pt",
        "preferred_locales[1]=en",
    ]


def test_an_empty_string_removes_metadata(stripe: RealApi) -> None:
    api = stripe.package
    stripe.call(
        lambda client: client.customers.post_customers(
            api.PostCustomersRequest(metadata="", address="")
        )
    )
    assert form(stripe) == ["address=", "metadata="]


def test_create_a_subscription(stripe: RealApi) -> None:
    api = stripe.package
    options = api.RequestOptions(headers={"Idempotency-Key": "KG5LxwFBepaKHyUD"})
    subscription = stripe.call(
        lambda client: client.subscriptions.post_subscriptions(
            api.PostSubscriptionsRequest(
                customer="cus_Na6dX7aXxi11N4",
                items=[
                    {"price": "price_1MowQULkdIwHu7ixraBm864M", "quantity": 2},
                    {"price": "price_2"},
                ],
                expand=["latest_invoice", "customer"],
                cancel_at_period_end=False,
            ),
            request_options=options,
        )
    )
    assert form(stripe) == [
        "cancel_at_period_end=false",
        "customer=cus_Na6dX7aXxi11N4",
        "expand[0]=latest_invoice",
        "expand[1]=customer",
        "items[0][price]=price_1MowQULkdIwHu7ixraBm864M",
        "items[0][quantity]=2",
        "items[1][price]=price_2",
    ]
    assert stripe.last.header("idempotency-key") == "KG5LxwFBepaKHyUD"
    assert subscription.customer == "cus_Na6dX7aXxi11N4"
    assert subscription.items.data[0].quantity == 2


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


def test_expand_a_list(stripe: RealApi) -> None:
    stripe.call(
        lambda client: client.customers.get_customers(
            expand=["data.default_source", "data.subscriptions"], limit=3
        )
    )
    assert unquote_plus(stripe.last.target) == (
        "/v1/customers?expand[0]=data.default_source&expand[1]=data.subscriptions"
        "&limit=3"
    )


def test_times_are_in_seconds_since_1970(stripe: RealApi) -> None:
    api = stripe.package
    end = dt.datetime(2026, 1, 1, tzinfo=dt.timezone.utc)
    stripe.call(
        lambda client: client.subscriptions.post_subscriptions(
            api.PostSubscriptionsRequest(customer="cus_1", trial_end=end)
        )
    )
    assert form(stripe) == ["customer=cus_1", "trial_end=1767225600"]
    page = stripe.call(lambda client: client.customers.get_customers())
    created = dt.datetime(2023, 4, 7, 18, 59, 53, tzinfo=dt.timezone.utc)
    assert page.data[0].created == created


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
