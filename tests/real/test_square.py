"""Square: a payment, payments in pages, an image of the catalog, and a declined card."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.support.real.calls import RealApi
from tests.support.real.multipart import parts_of


@pytest.fixture
def square(real: Callable[..., RealApi]) -> RealApi:
    return real("square", oauth2="EAAAl3ikZIe06J")


def test_create_a_payment(square: RealApi) -> None:
    api = square.package
    options = api.RequestOptions(headers={"Square-Version": "2025-08-20"})
    reply = square.call(
        lambda client: client.payments.create_payment(
            api.CreatePaymentRequest(
                source_id="ccof:GaJGNaZa8x4OgDJn4GB",
                idempotency_key="7b0f3ec5-086a-4871-8f13-3c81b3875218",
                amount_money=api.Money(amount=1000, currency="USD"),
                autocomplete=True,
            ),
            request_options=options,
        )
    )
    assert square.sent == (
        "POST /v2/payments HTTP/1.1\n"
        "authorization: Bearer EAAAl3ikZIe06J\n"
        "content-type: application/json\n"
        "host: connect.squareup.com\n"
        "square-version: 2025-08-20\n\n"
        '{"source_id":"ccof:GaJGNaZa8x4OgDJn4GB",'
        '"idempotency_key":"7b0f3ec5-086a-4871-8f13-3c81b3875218",'
        '"amount_money":{"amount":1000,"currency":"USD"},"autocomplete":true}'
    )
    assert reply.payment.amount_money.amount == 1000
    assert (reply.payment.status, reply.errors) == ("COMPLETED", None)


def test_list_all_payments(real: Callable[..., RealApi]) -> None:
    """The response's `cursor` could be that of the request: the caller says that it is not."""
    settings = (
        "[tool.openapi-gen.pagination]\nListPayments ="
        ' {style = "cursor", parameter = "cursor", next = "/cursor", items = "/payments"}'
    )
    square = real("square", settings, oauth2="token")
    payments = square.items(
        lambda client: client.payments.list_payments_pages(
            location_id="L88917AVBK2S5", limit=2
        )
    )
    first = "/v2/payments?location_id=L88917AVBK2S5&limit=2"
    assert square.targets[0] == first
    assert sorted(square.targets[1].partition("?")[2].split("&")) == [
        "cursor=EzrPkMKbyxZoPL9Yq",
        "limit=2",
        "location_id=L88917AVBK2S5",
    ]
    assert len(square.targets) == 2
    assert [payment.id for payment in payments] == ["1", "2", "3"]


def test_a_declined_card(square: RealApi) -> None:
    """The document has no response for it."""
    error = square.error(
        lambda client: client.payments.create_payment(
            {"source_id": "cnon:card-nonce-declined", "idempotency_key": "1"}
        )
    )
    assert error.status == 402
    assert error.body["errors"][0]["code"] == "CARD_DECLINED"


def test_the_message_of_an_error(square: RealApi) -> None:
    """The first of the errors says what happened."""
    error = square.error(
        lambda client: client.payments.create_payment(
            {"source_id": "cnon:card-nonce-declined", "idempotency_key": "1"}
        )
    )
    assert "CARD_DECLINED" in str(error)


def test_create_an_image(square: RealApi) -> None:
    """A part of JSON beside an image."""
    api = square.package
    reply = square.call(
        lambda client: client.catalog.create_catalog_image(
            api.CreateCatalogImageRequestBody(
                request=api.CreateCatalogImageRequest(
                    idempotency_key="528dea59-7bfb-43c1-bd48-4a6bba7dd61f86",
                    object_id="ND6EA5AAJEO5WL3JNNIAQA32",
                    image=api.CatalogObject(
                        type="IMAGE",
                        id="#TEMP_ID",
                        image_data={"caption": "A cup of coffee"},
                    ),
                ),
                image_file=("coffee.jpg", b"\xff\xd8\xff"),
            )
        )
    )
    request, image = parts_of(square.last)
    assert request.name == "request"
    assert request.content_type == "application/json; charset=utf-8"
    assert json.loads(request.content) == {
        "idempotency_key": "528dea59-7bfb-43c1-bd48-4a6bba7dd61f86",
        "object_id": "ND6EA5AAJEO5WL3JNNIAQA32",
        "image": {
            "type": "IMAGE",
            "id": "#TEMP_ID",
            "image_data": {"caption": "A cup of coffee"},
        },
    }
    assert (image.name, image.filename) == ("image_file", "coffee.jpg")
    assert (image.content_type, image.content) == ("image/jpeg", b"\xff\xd8\xff")
    assert reply.image.image_data.caption == "A cup of coffee"
