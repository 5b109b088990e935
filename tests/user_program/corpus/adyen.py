"""A shop takes a payment with Adyen's Checkout.

Adyen's document has large unions without a discriminator, nested objects that callers can
write as dicts, constants, and operations that are deprecated.
"""

from __future__ import annotations

import asyncio
import copy
import dataclasses
import inspect
import json
import pickle
import typing
import warnings
from types import MappingProxyType
from typing import assert_type
from unittest.mock import AsyncMock, create_autospec

import httpx2
from adyen import (
    AsyncClient,
    Client,
    RequestValidationError,
    UnprocessableEntityError,
    ValidationError,
    models,
)
from adyen.api.classic_checkout_sdk import AsyncClassicCheckoutSdk, ClassicCheckoutSdk
from adyen.api.payments import AsyncPayments, Payments
from pydantic import TypeAdapter

SENT: list[httpx2.Request] = []
PAYMENT: dict[str, object] = {
    "pspReference": "R1",
    "resultCode": "Authorised",
    "amount": {"currency": "EUR", "value": 1000},
}


def handler(request: httpx2.Request) -> httpx2.Response:
    SENT.append(request)
    if request.url.path.endswith("/paymentLinks"):
        error = {"status": 422, "errorCode": "14_030", "message": "Return URL\nmissing"}
        return httpx2.Response(422, json=error)
    if request.url.path.endswith("/paymentSession"):
        return httpx2.Response(200, json={"paymentSession": "xyz"})
    return httpx2.Response(200, json=PAYMENT)


def client() -> Client:
    return Client(
        api_key_auth="AQE-key",
        http_client=httpx2.Client(transport=httpx2.MockTransport(handler)),
    )


def request() -> models.PaymentRequest:
    return models.PaymentRequest(
        amount=models.Amount(currency="EUR", value=1000),
        merchant_account="Shop",
        payment_method=models.CardDetails(type="scheme", number="4111"),
        reference="order 1",
        return_url="https://shop.example.com",
        line_items=({"id": "1", "quantity": 2}, models.LineItem(id="2")),
        metadata=MappingProxyType({"a": "b"}),
    )


def conversion() -> None:
    paid = models.PaymentResponse.from_dict(PAYMENT)
    assert_type(paid, models.PaymentResponse)
    assert paid.amount == models.Amount(currency="EUR", value=1000)
    assert paid.order is None and paid.to_dict() == PAYMENT
    assert models.PaymentResponse.from_json(paid.to_json()) == paid
    data = request().to_dict()
    assert data["lineItems"] == [{"id": "1", "quantity": 2}, {"id": "2"}]
    again = models.PaymentRequest.from_dict(data)
    assert isinstance(again.payment_method, models.CardDetails)
    assert again.to_dict() == data
    try:
        models.Amount.from_dict({"currency": "EURO"}, strict=True)
    except ValidationError as error:
        assert {one.rule for one in error.violations} == {"maxLength", "required"}
    else:
        raise AssertionError


def standard_functions() -> None:
    first = request()
    second = dataclasses.replace(first, reference="order 2")
    assert second.payment_method == first.payment_method and first != second
    paid = models.PaymentResponse.from_dict(PAYMENT)
    assert copy.deepcopy(paid) == pickle.loads(pickle.dumps(paid)) == paid
    match paid:
        case models.PaymentResponse(
            result_code="Authorised", amount=models.Amount(value=value)
        ):
            assert value == 1000
        case _:
            raise AssertionError
    hints = typing.get_type_hints(models.PaymentResponse)
    assert hints["fraud_result"] == models.FraudResult | None
    adapter = TypeAdapter(models.Amount)
    assert adapter.validate_python({"currency": "EUR", "value": 5}).value == 5
    assert adapter.json_schema()["required"] == ["currency", "value"]
    assert "R" in models.FRAUD_RESULT_TYPE_VALUES[0].upper()


def methods() -> None:
    with client() as api:
        paid = api.payments.post_payments(request(), idempotency_key="k")
        assert_type(paid, models.PaymentResponse)
        sent = json.loads(SENT[-1].content)
        assert sent["paymentMethod"]["number"] == "4111" and sent["metadata"] == {
            "a": "b"
        }
        assert "billingAddress" not in sent
        assert SENT[-1].headers["idempotency-key"] == "k"
        try:
            api.payments.post_payments({"amount": {"currency": "EUR"}})
        except RequestValidationError as error:
            found = {(one.pointer, one.rule) for one in error.violations}
            assert ("/amount", "required") in found and ("", "required") in found
        else:
            raise AssertionError
        try:
            api.payment_links.post_payment_links(
                {
                    "amount": {"currency": "EUR", "value": 1},
                    "merchantAccount": "Shop",
                    "reference": "1",
                }
            )
        except UnprocessableEntityError as error:
            assert isinstance(error.body, models.ServiceError)
            assert str(error).endswith("/paymentLinks: Return URL missing"), str(error)
        else:
            raise AssertionError
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            old = api.classic_checkout_sdk.post_payment_session(
                {
                    "amount": {"currency": "EUR", "value": 1},
                    "countryCode": "NL",
                    "merchantAccount": "Shop",
                    "reference": "1",
                    "returnUrl": "https://shop.example.com",
                }
            )
        assert old.payment_session == "xyz"
        assert [one.category for one in caught] == [DeprecationWarning]
        assert caught[0].filename == __file__
    assert inspect.iscoroutinefunction(AsyncClassicCheckoutSdk.post_payment_session)
    assert "422" in (ClassicCheckoutSdk.post_payment_session.__doc__ or "")


async def gathered() -> None:
    transport = httpx2.MockTransport(handler)
    async with AsyncClient(
        api_key_auth="AQE-key", http_client=httpx2.AsyncClient(transport=transport)
    ) as api:
        one, two = await asyncio.gather(
            api.payments.post_payments(request()),
            api.payments.post_payments_details({"details": {"redirectResult": "x"}}),
        )
        assert_type(one, models.PaymentResponse)
        assert_type(two, models.PaymentDetailsResponse)
        assert one.psp_reference == two.psp_reference == "R1"


def mocks() -> None:
    payments = create_autospec(Payments)
    payments.post_payments.return_value = models.PaymentResponse.from_dict(PAYMENT)
    assert payments.post_payments(request()).result_code == "Authorised"
    try:
        payments.post_payments(request(), nonsense=1)
    except TypeError:
        pass
    else:
        raise AssertionError
    asynchronous = AsyncMock(spec=AsyncPayments)
    asynchronous.post_payments.return_value = "z"
    assert asyncio.run(asynchronous.post_payments(request())) == "z"
    assert {"payments", "payment_links"} <= set(dir(client()))


if __name__ == "__main__":
    conversion()
    standard_functions()
    methods()
    asyncio.run(gathered())
    mocks()
