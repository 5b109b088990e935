"""Requests that are rejected before anything is sent."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.loopback import Loopback
from tests.support.seed import BODY, Send, body, faults, only, sender


def test_all_faults_are_reported_at_once(
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
def test_a_missing_required_property_is_rejected(
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
def test_none_for_a_required_property_is_rejected(
    twilio: Any, server: Loopback, send: Send, field: str
) -> None:
    found = faults(twilio, server, send, body=body(twilio, **{field: None}))
    wire = {"idempotency_key": "IdempotencyKey", "status_callback": "StatusCallback"}
    assert only(found) == ("type", "body", f"/{wire[field]}")


def test_a_missing_body_is_rejected(twilio: Any, server: Loopback, send: Send) -> None:
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
def test_an_invalid_value_is_rejected(
    twilio: Any, server: Loopback, field: str, value: object, rule: str, name: str
) -> None:
    send = sender(twilio, server)
    found = faults(twilio, server, send, body=body(twilio, **{field: value}))
    assert only(found) == (rule, "body", f"/{name}")


@pytest.mark.parametrize("value", ["", ".", ".."])
@pytest.mark.parametrize("argument", ["account_sid", "call_sid"])
def test_a_value_that_would_change_the_path_is_rejected(
    twilio: Any, server: Loopback, argument: str, value: str
) -> None:
    found = faults(twilio, server, sender(twilio, server), **{argument: value})
    name = {"account_sid": "AccountSid", "call_sid": "CallSid"}[argument]
    assert only(found) == ("path", argument, f"/path/{name}")


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_nan_and_infinity_are_rejected(
    twilio: Any, server: Loopback, value: float
) -> None:
    wrong = body(twilio, charge_amount=value)
    (violation,) = faults(twilio, server, sender(twilio, server), body=wrong)
    assert violation.argument == "body"


@pytest.mark.parametrize("value", [None, 7, True, ["AC"]])
def test_a_path_value_of_another_type_is_rejected(
    twilio: Any, server: Loopback, value: object
) -> None:
    (violation,) = faults(twilio, server, sender(twilio, server), account_sid=value)
    assert violation.argument == "account_sid"
    assert violation.rule in ("type", "required")
