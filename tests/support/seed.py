"""Twilio's CreatePayments, the operation that this project started with."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.loopback import Loopback

ACCOUNT, CALL = "AC" + "0" * 32, "CA" + "1" * 32
OPERATION = (
    "#/paths/~12010-04-01~1Accounts~1{AccountSid}~1Calls~1{CallSid}~1Payments.json/post"
)
BODY = OPERATION + "/requestBody/content/application~1x-www-form-urlencoded/schema"

Send = Callable[..., Any]
"""Calls CreatePayments with the keyword arguments of the method."""


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

    def run(**arguments: Any) -> Any:
        return asyncio.run(send_async(**arguments))

    if is_async:
        return run
    return send


def body(api: Any, **changes: Any) -> Any:
    """A valid body with these changes."""
    required = {"idempotency_key": "k", "status_callback": "https://example.com/cb"}
    return api.CreatePaymentsRequest(**{**required, **changes})


def faults(api: Any, server: Loopback, send: Send, **arguments: Any) -> list[Any]:
    """The violations of a request; checks that nothing was sent."""
    sids = {"account_sid": ACCOUNT, "call_sid": CALL}
    with pytest.raises(api.RequestValidationError) as caught:
        send(**{**sids, "body": body(api), **arguments})
    assert isinstance(caught.value, api.ApiError)
    assert server.received == []
    return list(caught.value.violations)


def only(violations: list[Any]) -> tuple[str, str, str]:
    """Rule, argument and pointer of the only violation."""
    assert len(violations) == 1, violations
    return violations[0].rule, violations[0].argument, violations[0].pointer
