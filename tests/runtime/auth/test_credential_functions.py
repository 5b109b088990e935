"""Credentials from functions: an `async def` in AsyncClient, and only there."""

from __future__ import annotations

import asyncio
import gc
import warnings
from functools import partial
from typing import Any

import pytest

from tests.support.documents import document, operation
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

SCHEMES: dict[str, Any] = {
    "head": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "query": {"type": "apiKey", "in": "query", "name": "key"},
    "cookie": {"type": "apiKey", "in": "cookie", "name": "sid"},
    "bearer": {"type": "http", "scheme": "bearer"},
    "other": {"type": "http", "scheme": "Other"},
    "oauth": {"type": "oauth2", "flows": {}},
    "oidc": {"type": "openIdConnect", "openIdConnectUrl": "https://e.com/.well-known"},
}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    paths = {
        f"/{name}": {"get": operation(name, security=[{name: []}])} for name in SCHEMES
    }
    both = operation("both", security=[{"head": [], "query": []}])
    spec = document(
        paths={**paths, "/both": {"get": both}},
        openapi="3.1.0",
        components={"securitySchemes": SCHEMES},
    )
    return packages.load("credential_functions", spec)


class Fetched:
    """A function that can be awaited, and counts its calls."""

    def __init__(self, value: Any = "s3cret") -> None:
        self.value = value
        self.calls = 0

    async def __call__(self) -> Any:
        self.calls += 1
        await asyncio.sleep(0)
        if isinstance(self.value, Exception):
            raise self.value
        return self.value


def called(api: Any, url: str, name: str, options: Any = None, **given: Any) -> Any:
    async def run() -> Any:
        async with api.AsyncClient(url, **given) as client:
            return await getattr(client.things, name)(request_options=options)

    return asyncio.run(run())


@pytest.mark.parametrize("name", SCHEMES)
def test_every_kind_of_credential(api: Any, server: Loopback, name: str) -> None:
    fetched = Fetched()
    server.reply(answer(503, Retry_After="0"), answer(200))
    called(api, server.url, name, **{name: fetched})
    assert "s3cret" in str(server.received[0]) and "s3cret" in str(server.received[1])
    assert fetched.calls == 1

    async def plain() -> str:
        return "s3cret"

    for given in (plain, partial(plain), lambda: "s3cret", lambda: plain(), "s3cret"):
        called(api, server.url, name, **{name: given})
        assert "s3cret" in str(server.last)


@pytest.mark.parametrize("name", SCHEMES)
def test_a_client_refuses_an_async_def(api: Any, name: str) -> None:
    async def fetch() -> str:
        return "s3cret"

    for given in (fetch, partial(fetch), Fetched()):
        with pytest.raises(TypeError, match=f"^{name}: only AsyncClient takes"):
            api.Client("https://e.com", **{name: given})


def test_a_string_beside_a_function(api: Any, server: Loopback) -> None:
    called(api, server.url, "both", head=Fetched("h"), query="q")
    assert server.last.header("x-key") == "h" and server.last.target == "/both?key=q"


def test_headers_of_the_call_come_first(api: Any, server: Loopback) -> None:
    options = api.RequestOptions(headers={"X-Key": "own"})
    called(api, server.url, "head", options, head=Fetched())
    assert [v for n, v in server.last.headers if n.lower() == "x-key"] == ["own"]


@pytest.mark.parametrize("value", [None, 5, b"s3cret", RuntimeError("s3cret")])
def test_a_function_that_fails(api: Any, server: Loopback, value: Any) -> None:
    with pytest.raises(api.TransportError) as caught:
        called(api, server.url, "head", head=Fetched(value))
    assert str(caught.value) == "the function for the credential 'head' failed"
    assert caught.value.operation == "GET /head" and server.received == []


def test_a_credential_that_cannot_be_sent(api: Any, server: Loopback) -> None:
    with pytest.raises(api.RequestValidationError) as caught:
        called(api, server.url, "head", head=Fetched("s3cret\n"))
    [violation] = caught.value.violations
    assert violation.argument == "head" and "s3cret" not in repr(violation)


def test_the_deadline_bounds_the_function(api: Any, server: Loopback) -> None:
    async def slow() -> str:
        await asyncio.sleep(20)
        return "s3cret"

    with pytest.raises(api.RequestTimeoutError):
        called(api, server.url, "head", head=slow, timeout=0.05)
    assert server.received == []


def test_no_function_is_left_waiting(api: Any) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with pytest.raises(api.TransportError):
            called(api, "http://127.0.0.1:1", "head", head=Fetched(), retry=0)
        gc.collect()
    assert not [one for one in caught if issubclass(one.category, RuntimeWarning)]
