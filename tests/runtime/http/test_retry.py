"""Which calls are retried, and the delays in seconds."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.http.retry import Retry, retry_of

RETRY = Retry()


@given(st.integers(0, 1))
def test_delays_double_minus_up_to_a_half(done: int) -> None:
    wait = RETRY.after_status("GET", 503, None, done)
    assert wait is not None and 0.25 * 2**done <= wait <= 0.5 * 2**done


def test_delays_have_a_maximum() -> None:
    wait = Retry(attempts=2000).after_error("GET", connected=True, done=1000)
    assert wait is not None and 4.0 <= wait <= 8.0


@pytest.mark.parametrize(
    "method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "POST", "PATCH"]
)
def test_only_safe_retries(method: str) -> None:
    idempotent = method not in ("POST", "PATCH")
    for status in (408, 429, 500, 502, 503, 504):
        assert (RETRY.after_status(method, status, None, 0) is not None) is idempotent
        asked = RETRY.after_status(method, status, "3", 0)
        assert asked == (3.0 if idempotent or status == 429 else None)
    for status in (200, 400, 401, 404, 409, 501):
        assert RETRY.after_status(method, status, "3", 0) is None
    assert (RETRY.after_error(method, connected=True, done=0) is not None) is idempotent
    assert RETRY.after_error(method, connected=False, done=0) is not None
    assert RETRY.after_error(method, connected=False, done=2) is None
    assert RETRY.after_status(method, 429, "3", 2) is None


def test_retry_after() -> None:
    soon = datetime.now(timezone.utc) + timedelta(seconds=20)
    wait = RETRY.after_status("POST", 429, format_datetime(soon, usegmt=True), 0)
    assert wait is not None and 15 < wait <= 20
    past = format_datetime(soon - timedelta(days=1), usegmt=True)
    assert RETRY.after_status("POST", 429, past, 0) == 0.0
    for nonsense in ("", "soon", "-1", "1.5", "\u0661", "Mon, 99 Foo 2020"):
        assert RETRY.after_status("POST", 429, nonsense, 0) is None
        assert RETRY.after_status("GET", 429, nonsense, 0) is not None
    assert RETRY.after_status("GET", 503, "61", 0) is None
    assert RETRY.after_status("GET", 503, "9" * 400, 0) is None


def test_a_count_sets_the_attempts() -> None:
    assert retry_of(0) == Retry(attempts=0) and retry_of(RETRY) is RETRY
    assert retry_of(None) is None
