"""CreatePayments with other formats, and in Twilio's full document."""

from __future__ import annotations

import pytest

from tests.support.command import SEED, TWILIO
from tests.support.loopback import Loopback
from tests.support.packages import Packages
from tests.support.seed import ACCOUNT, CALL, body, faults, sender


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


@pytest.mark.skipif(not TWILIO.is_file(), reason="needs ../shared")
def test_the_full_twilio_document_checks_the_pattern_of_a_sid(
    packages: Packages, server: Loopback
) -> None:
    api = packages.load("twilio_v2010", TWILIO)
    operations = [
        line
        for line in (packages.folder / "twilio_v2010/twilio_v2010/README.md")
        .read_text(encoding="utf-8")
        .splitlines()
        if line.startswith("| `client.") and "over all pages" not in line
    ]
    assert len(operations) == 197
    good = {
        "account_sid": ACCOUNT,
        "call_sid": CALL,
        "body": {"IdempotencyKey": "k", "StatusCallback": "https://example.com"},
    }
    credential = (ACCOUNT, "token")
    with api.Client(base_url=server.url, account_sid_auth_token=credential) as client:
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
