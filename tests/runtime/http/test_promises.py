"""The defaults that the page on networks promises; other tests show what they do."""

from __future__ import annotations

import inspect
from typing import Any

from runtime.http.retry import IDEMPOTENT, Budget, Retry
from runtime.http.settings import DEFAULT_SIZE, DEFAULT_TIMEOUT
from runtime.http.timeouts import Timeout, timeout_of
from tests.support.command import ROOT
from tests.support.documents import document, operation
from tests.support.packages import Packages

PAGE = ROOT / "docs" / "guides" / "networks.md"


def row(name: str) -> str:
    """Gen's cell of a row."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    (found,) = [line for line in lines if line.startswith(f"| {name} |")]
    return found.split("|")[2].strip()


def test_the_defaults_are_those_of_the_page() -> None:
    retry, timeout = Retry(), Timeout()
    assert row("timeout") == "a whole call: 60 s; a connection: 5 s"
    assert (timeout.total, timeout.connect, DEFAULT_TIMEOUT) == (60, 5, 60)
    assert timeout_of(2.0) == Timeout(total=2, connect=2, read=2, write=2, pool=2)
    assert row("attempts") == f"{retry.max_retries + 1}"
    assert row("backoff") == "full jitter, 0.5 s doubled, at most 8 s"
    assert (retry.base_delay, retry.max_delay) == (0.5, 8)
    assert row("`Retry-After`").startswith(f"at most {retry.max_retry_after:g} s")
    assert row("budget") == f"{Budget().tokens} tokens"
    assert row("limit of a body") == f"{DEFAULT_SIZE // 1_000_000} MB"
    statuses = [int(status) for status in row("statuses").split(", ")]
    repeated = [
        s for s in range(400, 600) if retry.after_status(s, {}, 0, True) is not None
    ]
    assert statuses == repeated
    assert row("methods") == "idempotent ones, or with a key"  # test_retry.py
    assert IDEMPOTENT == set("GET HEAD PUT DELETE OPTIONS TRACE QUERY".split())
    assert row("keys") == "a header, or as the document has it"  # test_idempotency_keys.py
    assert row("fork") == "connections of its own"  # test_processes_and_loops.py


def test_clients_have_these_defaults(packages: Packages) -> None:
    api: Any = packages.load(
        "promises", document(paths={"/": {"get": operation("one")}}, openapi="3.1.0")
    )
    for cls in (api.Client, api.AsyncClient):
        found = inspect.signature(cls).parameters
        assert found["timeout"].default == 60.0
        assert found["max_response_size"].default == 100_000_000
        for name in ("retry", "headers", "on_request", "on_response"):
            assert found[name].default is None
