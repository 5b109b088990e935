"""The one operation that this project was asked for, Twilio's CreatePayments: the bytes
on the wire, and everything that is refused before there are any.
"""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.runtime.loopback import Loopback, Received, answer
from tests.support.command import SEED, TWILIO
from tests.support.packages import Packages

ACCOUNT, CALL = "AC" + "0" * 32, "CA" + "1" * 32
OPERATION = (
    "#/paths/~12010-04-01~1Accounts~1{AccountSid}~1Calls~1{CallSid}~1Payments.json/post"
)
BODY = OPERATION + "/requestBody/content/application~1x-www-form-urlencoded/schema"

Send = Callable[..., Any]
"""Calls CreatePayments; its keywords are the method's."""


@pytest.fixture(scope="session")
def twilio(packages: Packages) -> Any:
    return packages.load("twilio_payments", SEED)


@pytest.fixture(scope="session")
def running() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


@pytest.fixture
def server(running: Loopback) -> Loopback:
    """One server for all tests, fresh for each: it takes half a second to stop."""
    running.received.clear()
    running.reply(answer(201, b'{"sid": "PK1"}'))
    return running


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest, twilio: Any, server: Loopback) -> Send:
    return sender(twilio, server, is_async=request.param == "async")


def sender(api: Any, server: Loopback, is_async: bool = False) -> Send:
    settings: dict[str, Any] = {
        "account_sid_auth_token": (ACCOUNT, "token"),
        "base_url": server.url,
    }

    def send(**arguments: Any) -> Any:
        with api.Client(**settings) as client:
            return client.payments.create_payments(**arguments)

    async def send_async(**arguments: Any) -> Any:
        async with api.AsyncClient(**settings) as client:
            return await client.payments.create_payments(**arguments)

    if is_async:
        return lambda **arguments: asyncio.run(send_async(**arguments))
    return send


def body(api: Any, **changes: Any) -> Any:
    """A body in which nothing is wrong but what `changes` say."""
    required = {"idempotency_key": "k", "status_callback": "https://example.com/cb"}
    return api.CreatePaymentsRequest(**{**required, **changes})


def faults(api: Any, server: Loopback, send: Send, **arguments: Any) -> list[Any]:
    """The violations for which a request is refused; nothing may have been sent."""
    sids = {"account_sid": ACCOUNT, "call_sid": CALL}
    with pytest.raises(api.RequestValidationError) as caught:
        send(**{**sids, "body": body(api), **arguments})
    assert isinstance(caught.value, api.ApiError)
    assert server.received == []
    return list(caught.value.violations)


def only(violations: list[Any]) -> tuple[str, str, str]:
    """Rule, argument and pointer of the only violation there is."""
    assert len(violations) == 1, violations
    return violations[0].rule, violations[0].argument, violations[0].pointer


# What goes over the wire


def test_the_seed_request_is_these_bytes(
    twilio: Any, server: Loopback, send: Send
) -> None:
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
def test_a_field_is_written_as(
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
    with twilio.Client(base_url=server.url) as client:
        client.payments.create_payments(ACCOUNT, CALL, body(twilio))
    assert len(server.received) == 1


def test_a_plain_mapping_is_a_body_too(
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
    with twilio.Client(base_url=server.url, retry=0) as client:
        with pytest.raises(twilio.StatusError) as caught:
            client.payments.create_payments(ACCOUNT, CALL, body(twilio))
    assert type(caught.value) is getattr(twilio, error)
    assert caught.value.status == status
    assert caught.value.body == {"code": 20003}


# What is refused before anything is sent


def test_six_faults_are_listed_at_once(
    twilio: Any, server: Loopback, send: Send
) -> None:
    found = faults(
        twilio,
        server,
        send,
        account_sid="",
        call_sid="..",
        body=twilio.CreatePaymentsRequest(
            idempotency_key=None,
            status_callback="not a uri",
            payment_method="cash",
            timeout="5",
        ),
    )
    assert sorted((v.argument, v.rule, v.pointer) for v in found) == [
        ("account_sid", "path", "/path/AccountSid"),
        ("body", "enum", "/PaymentMethod"),
        ("body", "format", "/StatusCallback"),
        ("body", "type", "/IdempotencyKey"),
        ("body", "type", "/Timeout"),
        ("call_sid", "path", "/path/CallSid"),
    ]
    of_body = [violation for violation in found if violation.argument == "body"]
    for violation in of_body:
        assert violation.schema == f"{BODY}/properties{violation.pointer}"
    assert {v.value for v in of_body} == {None, "not a uri", "cash", "5"}


def test_every_violation_is_a_sentence(
    twilio: Any, server: Loopback, send: Send
) -> None:
    (violation,) = faults(
        twilio, server, send, body=body(twilio, payment_method="cash")
    )
    sentence = str(violation)
    for part in ("body", "/PaymentMethod", '"cash"', "credit-card", "ach-debit"):
        assert part in sentence
    assert f"{BODY}/properties/PaymentMethod" in sentence
    assert violation.value == "cash"
    assert tuple(violation.expected) == ("credit-card", "ach-debit")


@pytest.mark.parametrize("name", ["IdempotencyKey", "StatusCallback"])
def test_a_missing_required_property_is_refused(
    twilio: Any, server: Loopback, send: Send, name: str
) -> None:
    mapping = {"IdempotencyKey": "k", "StatusCallback": "urn:x"}
    del mapping[name]
    (violation,) = faults(twilio, server, send, body=mapping)
    assert violation.rule == "required"
    assert violation.expected == name
    assert violation.schema == BODY
    assert violation.argument == "body"


@pytest.mark.parametrize("field", ["idempotency_key", "status_callback"])
def test_none_for_a_required_property_is_refused(
    twilio: Any, server: Loopback, send: Send, field: str
) -> None:
    found = faults(twilio, server, send, body=body(twilio, **{field: None}))
    wire = {"idempotency_key": "IdempotencyKey", "status_callback": "StatusCallback"}
    assert only(found) == ("type", "body", f"/{wire[field]}")


def test_no_body_is_refused(twilio: Any, server: Loopback, send: Send) -> None:
    found = faults(twilio, server, send, body=None)
    assert only(found)[:2] == ("required", "body")


@pytest.mark.parametrize(
    ("field", "value", "rule", "name"),
    [
        ("bank_account_type", "savings", "enum", "BankAccountType"),
        ("payment_method", "Credit-Card", "enum", "PaymentMethod"),
        ("token_type", "", "enum", "TokenType"),
        ("status_callback", "/relative", "format", "StatusCallback"),
        ("status_callback", "", "format", "StatusCallback"),
        ("status_callback", "example.com/cb", "format", "StatusCallback"),
        ("status_callback", "https://exa mple.com", "format", "StatusCallback"),
        ("status_callback", "https://example.com/ü", "format", "StatusCallback"),
        ("status_callback", "https://example.com/%zz", "format", "StatusCallback"),
        ("timeout", "5", "type", "Timeout"),
        ("timeout", 5.5, "type", "Timeout"),
        ("timeout", True, "type", "Timeout"),
        ("charge_amount", True, "type", "ChargeAmount"),
        ("charge_amount", "12.5", "type", "ChargeAmount"),
        ("postal_code", "true", "type", "PostalCode"),
        ("postal_code", 1, "type", "PostalCode"),
        ("idempotency_key", 7, "type", "IdempotencyKey"),
    ],
)
def test_a_wrong_value_is_refused(
    twilio: Any, server: Loopback, field: str, value: object, rule: str, name: str
) -> None:
    send = sender(twilio, server)
    found = faults(twilio, server, send, body=body(twilio, **{field: value}))
    assert only(found) == (rule, "body", f"/{name}")


@pytest.mark.parametrize("value", ["", ".", ".."])
@pytest.mark.parametrize("argument", ["account_sid", "call_sid"])
def test_a_value_that_would_change_the_path_is_refused(
    twilio: Any, server: Loopback, argument: str, value: str
) -> None:
    found = faults(twilio, server, sender(twilio, server), **{argument: value})
    name = {"account_sid": "AccountSid", "call_sid": "CallSid"}[argument]
    assert only(found) == ("path", argument, f"/path/{name}")


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_number_that_json_does_not_have_is_refused(
    twilio: Any, server: Loopback, value: float
) -> None:
    wrong = body(twilio, charge_amount=value)
    (violation,) = faults(twilio, server, sender(twilio, server), body=wrong)
    assert violation.argument == "body"


@pytest.mark.parametrize("value", [None, 7, True, ["AC"]])
def test_a_path_value_of_another_type_is_refused(
    twilio: Any, server: Loopback, value: object
) -> None:
    (violation,) = faults(twilio, server, sender(twilio, server), account_sid=value)
    assert violation.argument == "account_sid"
    assert violation.rule in ("type", "required")


# Formats can be relaxed


def test_a_format_can_be_relaxed_for_one_client(
    packages: Packages, server: Loopback
) -> None:
    relaxed = packages.load(
        "relaxed_payments",
        SEED,
        '[tool.openapi-gen.formats]\nuri = "uri-reference"\n',
    )
    send = sender(relaxed, server)
    bad = body(relaxed, status_callback="not a uri")
    (violation,) = faults(relaxed, server, send, body=bad)
    assert (violation.rule, violation.expected) == ("format", "uri-reference")
    good = body(relaxed, status_callback="/relative")
    send(account_sid=ACCOUNT, call_sid=CALL, body=good)
    assert b"StatusCallback=%2Frelative" in server.last.body


def test_a_format_can_be_turned_off(packages: Packages, server: Loopback) -> None:
    unchecked = packages.load(
        "unchecked_payments", SEED, '[tool.openapi-gen.formats]\nuri = "off"\n'
    )
    text = body(unchecked, status_callback="not a uri")
    sender(unchecked, server)(account_sid=ACCOUNT, call_sid=CALL, body=text)
    assert b"StatusCallback=not+a+uri" in server.last.body


# Twilio's own document


@pytest.mark.skipif(not TWILIO.is_file(), reason="needs ../shared")
def test_twilios_own_document_checks_the_pattern_of_a_sid(
    packages: Packages, server: Loopback
) -> None:
    api = packages.load("twilio_v2010", TWILIO)
    operations = [
        line
        for line in (packages.folder / "twilio_v2010/twilio_v2010/README.md")
        .read_text(encoding="utf-8")
        .splitlines()
        if line.startswith("| `client.") and "The same, page" not in line
    ]
    assert len(operations) == 197
    good = {
        "account_sid": ACCOUNT,
        "call_sid": CALL,
        "body": {"IdempotencyKey": "k", "StatusCallback": "https://example.com"},
    }
    with api.Client(base_url=server.url) as client:
        call = client.api20100401_payment.create_payments
        with pytest.raises(api.RequestValidationError) as caught:
            call(**{**good, "account_sid": "AC12"})
        assert server.received == []
        call(**good)
    rules = {(v.rule, v.argument) for v in caught.value.violations}
    assert ("pattern", "account_sid") in rules
    assert {argument for _, argument in rules} == {"account_sid"}
    assert server.last.target.endswith(
        f"/Accounts/{ACCOUNT}/Calls/{CALL}/Payments.json"
    )
