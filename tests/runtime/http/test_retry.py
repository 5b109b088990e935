"""Which calls are repeated, and the waits in seconds. No test waits."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from typing import Any

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.http.retry import Budget, Retry, asked_delay, retry_of

RETRY = Retry()
LONGEST = Retry(max_retries=2000, random=lambda low, high: high)
TRANSIENT = (408, 429, 500, 502, 503, 504)


@given(st.integers(0, 1999))
def test_a_wait_is_a_random_part_of_twice_the_time_before(done: int) -> None:
    most = min(8.0, 0.5 * 2.0 ** min(done, 9))
    assert LONGEST.delay(done) == most
    assert Retry(random=lambda low, high: low).delay(done) == 0.0
    assert 0.0 <= RETRY.delay(done) <= most


@pytest.mark.parametrize("is_safe", [True, False])
def test_which_responses_are_repeated(is_safe: bool) -> None:
    for status in TRANSIENT:
        assert (RETRY.after_status(status, {}, 0, is_safe) is not None) is is_safe
        asked = RETRY.after_status(status, {"retry-after": "3"}, 0, is_safe)
        assert asked == (3.0 if is_safe or status == 429 else None)
    for status in (400, 401, 404, 409, 501):
        assert RETRY.after_status(status, {"retry-after": "3"}, 0, is_safe) is None
    assert RETRY.after_status(429, {"retry-after": "3"}, 2, is_safe) is None
    sent, refused = httpx2.ReadError("reset"), httpx2.ConnectError("refused")
    assert (RETRY.after_error(sent, 0, is_safe) is not None) is is_safe
    assert RETRY.after_error(refused, 0, is_safe) is not None
    assert RETRY.after_error(httpx2.PoolTimeout(""), 0, is_safe) is not None
    assert RETRY.after_error(refused, 2, is_safe) is None
    assert RETRY.after_error(RuntimeError(), 0, is_safe) is None


def test_a_server_says_whether_to_repeat() -> None:
    yes, no = {"x-should-retry": "true"}, {"x-should-retry": "False"}
    assert RETRY.after_status(400, yes, 0, True) is not None
    assert RETRY.after_status(409, yes, 0, False) is not None
    assert RETRY.after_status(503, no, 0, True) is None
    assert RETRY.after_status(429, {**no, "retry-after": "1"}, 0, True) is None
    assert RETRY.after_status(503, {"x-should-retry": "maybe"}, 0, True) is not None
    assert RETRY.after_status(400, yes, 2, True) is None


def test_the_wait_that_a_server_asks_for() -> None:
    assert asked_delay({"retry-after": "3"}) == 3.0
    assert asked_delay({"retry-after": " 1.5 "}) == 1.5
    assert asked_delay({"retry-after": "3", "retry-after-ms": "250"}) == 0.25
    assert asked_delay({"retry-after": "3", "retry-after-ms": "soon"}) == 3.0
    at = datetime.now(timezone.utc) + timedelta(seconds=20)
    soon = asked_delay({"retry-after": format_datetime(at, usegmt=True)})
    assert soon is not None and 0 < soon <= 20
    past = format_datetime(at - timedelta(days=1), usegmt=True)
    assert asked_delay({"retry-after": past}) == 0.0
    assert asked_delay({}) is None


@pytest.mark.parametrize(
    "text",
    [
        "", "soon", "-1", "1e3", "nan", "inf", "1.2.3", ".", "\u0661", "Mon, 99 Foo 2020",
        "Fri, 31 Dec 99999999999999999999 23:59:59 GMT",
        "Fri, 31 Dec 9999 23:59:59 -2359", "Mon, 01 Jan 0001 00:00:00 +2359", "\0",
    ],
)  # fmt: skip
def test_a_malformed_wait_counts_as_absent(text: str) -> None:
    if " 9999 23" in text:  # a date, but too far away to wait for
        assert RETRY.after_status(503, {"retry-after": text}, 0, True) is None
        return
    if "0001" in text:
        assert asked_delay({"retry-after": text}) in (0.0, None)
        return
    assert asked_delay({"retry-after": text}) is None
    assert RETRY.after_status(503, {"retry-after": text}, 0, True) is not None
    assert RETRY.after_status(429, {"retry-after": text}, 0, False) is None


@given(st.text())
def test_any_text_is_a_time_or_none(text: str) -> None:
    found = asked_delay({"retry-after": text, "retry-after-ms": text})
    assert found is None or found >= 0


def test_a_wait_that_is_too_long_ends_the_call() -> None:
    assert RETRY.after_status(503, {"retry-after": "120"}, 0, True) == 120.0
    for long in ("120.1", "9" * 400):
        assert RETRY.after_status(503, {"retry-after": long}, 0, True) is None
    patient = Retry(max_retry_after=3_600)
    assert patient.after_status(503, {"retry-after": "3600"}, 0, True) == 3_600


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"max_retries": True}, TypeError), ({"max_retries": 1.5}, TypeError),
        ({"max_retries": -1}, ValueError), ({"base_delay": -1}, ValueError),
        ({"base_delay": "1"}, TypeError), ({"max_delay": float("nan")}, ValueError),
        ({"max_delay": float("inf")}, ValueError), ({"max_retry_after": None}, TypeError),
        ({"max_retry_after": True}, TypeError), ({"clock": 1}, TypeError),
        ({"sleep": None}, TypeError), ({"async_sleep": 1}, TypeError),
        ({"random": 0.5}, TypeError),
    ],
)  # fmt: skip
def test_arguments_are_checked(arguments: dict[str, Any], error: type) -> None:
    with pytest.raises(error, match=next(iter(arguments))):
        Retry(**arguments)


def test_short_forms() -> None:
    assert retry_of(0) == Retry(max_retries=0) and retry_of(RETRY) is RETRY
    assert retry_of(None) is None and retry_of(5) == Retry(5)
    for wrong in (True, 1.0, "2"):
        with pytest.raises(TypeError):
            retry_of(wrong)
    with pytest.raises(ValueError, match="max_retries"):
        retry_of(-1)


def test_the_budget() -> None:
    budget = Budget()
    assert [budget.take() for _ in range(101)] == [5] * 100 + [0]
    budget.put_back(5)
    assert budget.take(is_timeout=True) == 0 and budget.take() == 5
    for _ in range(10):
        budget.put_back(0)
    assert budget.take(is_timeout=True) == 10
    for _ in range(600):
        budget.put_back(0)
    assert budget.tokens == 500
