"""Prism as Twilio's server: it accepts the valid call, and rejects each invalid one.

The client does not send invalid requests. So each invalid request is the client's valid
one with a single change.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.judges.prism import running
from tests.support.command import SEED, TWILIO
from tests.support.packages import Packages

pytestmark = pytest.mark.judges

ACCOUNT = "AC" + "0" * 32
CALL = "CA" + "0" * 32
DOCUMENT = TWILIO if TWILIO.is_file() else SEED
ONLY = '[tool.openapi-gen]\ninclude-operation = ["CreatePayments"]\n'
FORM = "application/x-www-form-urlencoded"


@pytest.fixture(scope="module")
def prism(node_modules: Path) -> Iterator[str]:
    with running(node_modules, DOCUMENT) as url:
        yield url


@pytest.fixture(scope="module")
def twilio(packages: Packages) -> Any:
    return packages.load("twilio_for_prism", DOCUMENT, ONLY)


@pytest.fixture(scope="module")
def call(twilio: Any) -> Any:
    """Makes the call with the required fields and these."""
    manifest = Path(twilio.__file__).parent / ".gen.json"
    (operation,) = json.loads(manifest.read_text("utf-8"))["operations"]

    def make(client: Any, **fields: Any) -> Any:
        body = twilio.CreatePaymentsRequest(
            idempotency_key="order-4711",
            status_callback="https://example.com/payments?a=1&b=2",
            **fields,
        )
        return attrgetter(operation["python"])(client)(ACCOUNT, CALL, body)

    return make


@pytest.fixture(scope="module")
def good(twilio: Any, call: Any) -> httpx2.Request:
    """The valid request as the client builds it; it is not sent."""
    made: list[httpx2.Request] = []

    def keep(request: httpx2.Request) -> httpx2.Response:
        made.append(request)
        return httpx2.Response(201, json={})

    with httpx2.Client(transport=httpx2.MockTransport(keep)) as http_client:
        secret = {"account_sid_auth_token": (ACCOUNT, "token")}
        call(twilio.Client("http://prism", http_client=http_client, **secret))
    return made[0]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {
            "bank_account_type": "consumer-checking",
            "charge_amount": 12.5,
            "currency": "EUR",
            "description": "a&b=c +\u00fc%",
            "input": "dtmf",
            "min_postal_code_length": 5,
            "payment_method": "credit-card",
            "postal_code": True,
            "security_code": False,
            "timeout": 30,
            "token_type": "one-time",
            "valid_card_types": "visa amex",
        },
        {"parameter": {"a": [1, None, "\u00fc"]}},
        {"description": "", "postal_code": False, "timeout": 0},
    ],
)
def test_a_valid_call_gets_201(
    prism: str, twilio: Any, call: Any, fields: dict[str, Any]
) -> None:
    secret = {"account_sid_auth_token": (ACCOUNT, "token")}
    with twilio.Client(prism, **secret) as client, client.recording() as exchanges:
        call(client, **fields)
    assert [exchange.status for exchange in exchanges] == [201]


def changed(
    good: httpx2.Request,
    prism: str,
    *,
    add: str = "",
    without: str = "",
    target: str = "",
    headers: dict[str, str | None] | None = None,
) -> httpx2.Request:
    """The valid request, addressed to Prism, with these changes."""
    pairs = good.content.decode().split("&")
    pairs = [pair for pair in pairs if pair.partition("=")[0] != without]
    content = "&".join([*pairs, add] if add else pairs)
    kept = {
        k: v for k, v in good.headers.items() if k not in ("host", "content-length")
    }
    for name, value in (headers or {}).items():
        kept.pop(name)
        kept |= {} if value is None else {name: value}
    path = target or good.url.raw_path.decode()
    return httpx2.Request(good.method, prism + path, headers=kept, content=content)


def status(request: httpx2.Request) -> int:
    with httpx2.Client() as client:
        return client.send(request).status_code


def test_the_unchanged_request_is_accepted(prism: str, good: httpx2.Request) -> None:
    """The request that the invalid ones are made from."""
    assert good.headers["content-type"] == FORM
    assert status(changed(good, prism)) == 201


@pytest.mark.parametrize(
    ("expected", "difference"),
    [
        (401, {"headers": {"authorization": None}}),
        (415, {"headers": {"content-type": "text/plain"}}),
        (422, {"without": "IdempotencyKey"}),
        (422, {"without": "StatusCallback"}),
        (422, {"without": "StatusCallback", "add": "StatusCallback=no+uri"}),
        (422, {"add": "BankAccountType=savings"}),
        (422, {"add": "ChargeAmount=12%2C50"}),
        (422, {"add": "MinPostalCodeLength=five"}),
        (422, {"add": "PaymentMethod=cash"}),
        (422, {"add": "PostalCode=always"}),
        (422, {"add": "PostalCode=True"}),
        (422, {"add": "SecurityCode=1"}),
        (422, {"add": "Timeout=soon"}),
        (422, {"add": "Timeout=1.5"}),
        (422, {"add": "TokenType=twice"}),
    ],
    ids=str,
)
def test_an_invalid_call_is_rejected(
    prism: str, good: httpx2.Request, expected: int, difference: dict[str, Any]
) -> None:
    assert status(changed(good, prism, **difference)) == expected


@pytest.mark.skipif(
    DOCUMENT is SEED, reason="the patterns are in Twilio's own document"
)
def test_an_invalid_path_value_is_rejected(prism: str, good: httpx2.Request) -> None:
    target = good.url.raw_path.decode().replace(ACCOUNT, "AC1")
    assert status(changed(good, prism, target=target)) == 422
