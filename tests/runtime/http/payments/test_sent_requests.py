"""The bytes of requests, recordings, and errors of responses."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from tests.support.loopback import Loopback, Received, answer
from tests.support.seed import ACCOUNT, CALL, Send, body, sender


def test_the_bytes_of_a_request(twilio: Any, server: Loopback, send: Send) -> None:
    payment = send(
        account_sid=ACCOUNT,
        call_sid=CALL,
        body=twilio.CreatePaymentsRequest(
            idempotency_key="k",
            status_callback="https://example.com/cb",
            payment_method="credit-card",
            postal_code=True,
            charge_amount=12.5,
            parameter={"a": 1},
        ),
    )
    assert payment == {"sid": "PK1"}
    assert server.last.line == (
        f"POST /2010-04-01/Accounts/{ACCOUNT}/Calls/{CALL}/Payments.json HTTP/1.1"
    )
    assert server.last.body == (
        b"ChargeAmount=12.5&IdempotencyKey=k&Parameter=%7B%22a%22%3A+1%7D"
        b"&PaymentMethod=credit-card&PostalCode=true"
        b"&StatusCallback=https%3A%2F%2Fexample.com%2Fcb"
    )
    assert_headers(server.last)


def assert_headers(sent: Received) -> None:
    secret = base64.b64encode(f"{ACCOUNT}:token".encode()).decode()
    assert sent.header("authorization") == f"Basic {secret}"
    assert sent.header("accept") == "application/json"
    assert sent.header("content-type") == "application/x-www-form-urlencoded"
    assert sent.header("content-length") == str(len(sent.body))
    names = [name.lower() for name, _ in sent.headers]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("field", "value", "wire"),
    [
        ("postal_code", True, "PostalCode=true"),
        ("postal_code", False, "PostalCode=false"),
        ("security_code", False, "SecurityCode=false"),
        ("timeout", 0, "Timeout=0"),
        ("min_postal_code_length", 5, "MinPostalCodeLength=5"),
        ("charge_amount", 20, "ChargeAmount=20"),
        ("description", "a&b=c +ü", "Description=a%26b%3Dc+%2B%C3%BC"),
        ("input", "", "Input="),
        ("valid_card_types", "visa amex", "ValidCardTypes=visa+amex"),
        ("bank_account_type", "consumer-savings", "BankAccountType=consumer-savings"),
        ("token_type", "one-time", "TokenType=one-time"),
        ("parameter", {}, "Parameter=%7B%7D"),
        ("parameter", {"a": True}, "Parameter=%7B%22a%22%3A+true%7D"),
        ("parameter", {"a": "ü"}, "Parameter=%7B%22a%22%3A+%22%C3%BC%22%7D"),
    ],
)
def test_encoding_of_a_field(
    twilio: Any, server: Loopback, field: str, value: object, wire: str
) -> None:
    arguments = {"account_sid": ACCOUNT, "call_sid": CALL}
    sender(twilio, server)(**arguments, body=body(twilio, **{field: value}))
    pairs = server.last.body.decode().split("&")
    assert sorted(pairs) == sorted(
        [wire, "IdempotencyKey=k", "StatusCallback=https%3A%2F%2Fexample.com%2Fcb"]
    )


def test_path_values_are_escaped(twilio: Any, server: Loopback, send: Send) -> None:
    send(account_sid="a/b?c#d", call_sid="ü %", body=body(twilio))
    assert server.last.target == (
        "/2010-04-01/Accounts/a%2Fb%3Fc%23d/Calls/%C3%BC%20%25/Payments.json"
    )


def test_path_parameters_and_body_can_be_positional(
    twilio: Any, server: Loopback
) -> None:
    key = (ACCOUNT, "token")
    with twilio.Client(server.url, account_sid_auth_token=key) as client:
        client.payments.create_payments(ACCOUNT, CALL, body(twilio))
    assert len(server.received) == 1


def test_a_mapping_is_accepted_as_a_body(
    twilio: Any, server: Loopback, send: Send
) -> None:
    mapping = {"IdempotencyKey": "k", "StatusCallback": "urn:x", "PostalCode": True}
    send(account_sid=ACCOUNT, call_sid=CALL, body=mapping)
    sent = b"IdempotencyKey=k&StatusCallback=urn%3Ax&PostalCode=true"
    assert server.last.body == sent


def test_recording_keeps_the_exchange_without_the_secret(
    twilio: Any, server: Loopback
) -> None:
    settings = {"account_sid_auth_token": (ACCOUNT, "hush"), "base_url": server.url}
    with twilio.Client(**settings) as client, client.recording() as exchanges:
        client.payments.create_payments(ACCOUNT, CALL, body(twilio))
    (exchange,) = exchanges
    assert exchange.request.method == "POST"
    assert exchange.request.url == server.url + server.last.target
    assert exchange.status == 201
    assert exchange.body == b'{"sid": "PK1"}'
    assert list(exchange.mismatches) == []
    secret = base64.b64encode(f"{ACCOUNT}:hush".encode()).decode()
    assert "hush" not in repr(exchange) + repr(client)
    assert secret not in repr(exchange) + str(dict(exchange.request.headers))


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, "BadRequestError"),
        (401, "AuthenticationError"),
        (403, "PermissionDeniedError"),
        (404, "NotFoundError"),
        (409, "ConflictError"),
        (422, "UnprocessableEntityError"),
        (429, "RateLimitError"),
        (418, "StatusError"),
        (500, "ServerError"),
        (503, "ServerError"),
    ],
)
def test_a_status_outside_2xx_is_an_error(
    twilio: Any, server: Loopback, status: int, error: str
) -> None:
    server.reply(answer(status, b'{"code": 20003}'))
    key = (ACCOUNT, "token")
    url = server.url
    with twilio.Client(url, account_sid_auth_token=key, retry=0) as client:
        with pytest.raises(twilio.StatusError) as caught:
            client.payments.create_payments(ACCOUNT, CALL, body(twilio))
    assert type(caught.value) is getattr(twilio, error)
    assert caught.value.status == status
    assert caught.value.body == {"code": 20003}
