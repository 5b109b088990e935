"""A call without the credentials that the document requires is refused before it is sent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from tests.support.documents import document, operation
from tests.support.packages import Packages

SCHEMES = {
    "Api-Key": {"type": "apiKey", "in": "header", "name": "X-Api-Key"},
    "query": {"type": "apiKey", "in": "query", "name": "api key"},
    "cookie": {"type": "apiKey", "in": "cookie", "name": "sid"},
    "user": {"type": "http", "scheme": "basic"},
    "digest": {"type": "http", "scheme": "digest"},
    "oidc": {"type": "openIdConnect", "openIdConnectUrl": "https://e.com/.well-known"},
    "tls": {"type": "mutualTLS"},
    "headers": {"type": "http", "scheme": "bearer"},
}
SECURITY: dict[str, Any] = {
    "header": [{"Api-Key": []}],
    "query": [{"query": []}],
    "cookie": [{"cookie": []}],
    "user": [{"user": []}],
    "digest": [{"digest": []}],
    "oidc": [{"oidc": ["read"]}],
    "either": [{"Api-Key": []}, {"user": [], "query": []}],
    "optional": [{}, {"user": []}],
    "certified": [{"tls": []}],
    "certified_key": [{"tls": [], "Api-Key": []}],
    "bare": [],
}
Outcome = Callable[..., tuple[Any, list[httpx2.Request]]]
"""`outcome(name, client=..., options=..., **arguments)`: what a method returns or raises,
and the requests that it sends."""


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    operations = {
        f"/{name}": {"get": operation(name, security=security)}
        for name, security in SECURITY.items()
    }
    spec = document(
        paths={**operations, "/default": {"get": operation("default")}},
        openapi="3.1.0",
        servers=[{"url": "https://e.com"}],
        security=[{"headers": []}],
        components={"securitySchemes": SCHEMES},
    )
    return packages.load("missing_credentials", spec)


@pytest.fixture(params=["sync", "async"])
def outcome(request: pytest.FixtureRequest, api: Any) -> Outcome:
    is_async = request.param == "async"

    def call(
        name: str,
        client: dict[str, Any] = {},
        options: Any = None,
        hook: Any = None,
        **given: Any,
    ) -> tuple[Any, list[httpx2.Request]]:
        sent: list[httpx2.Request] = []

        def respond(request: httpx2.Request) -> httpx2.Response:
            sent.append(request)
            return httpx2.Response(200, json={})

        async def async_hook(request: httpx2.Request) -> None:
            hook(request)

        if hook is not None:
            hooks = [async_hook if is_async else hook]
            client = {**client, "event_hooks": {"request": hooks}}
        cls = httpx2.AsyncClient if is_async else httpx2.Client
        own = cls(transport=httpx2.MockTransport(respond), **client)
        made = (api.AsyncClient if is_async else api.Client)(http_client=own, **given)

        async def awaited() -> Any:
            return await getattr(made.things, name)(request_options=options)

        try:
            if is_async:
                return asyncio.run(awaited()), sent
            return getattr(made.things, name)(request_options=options), sent
        except api.ApiError as error:
            return error, sent

    return call


@pytest.mark.parametrize(
    ("name", "argument", "needs"),
    [
        ("header", "api_key", "`api_key`"),
        ("query", "query", "`query`"),
        ("cookie", "cookie", "`cookie`"),
        ("user", "user", "`user`"),
        ("digest", "digest", "`digest`"),
        ("oidc", "oidc", "`oidc`"),
        ("either", "api_key", "`api_key`, or `user` and `query`"),
        ("certified_key", "api_key", "`api_key`"),
        ("default", "headers_", "`headers_`"),
    ],
)
def test_the_error_names_what_is_missing(
    api: Any, outcome: Outcome, name: str, argument: str, needs: str
) -> None:
    error, sent = outcome(name)
    assert type(error) is api.RequestValidationError and sent == []
    [violation] = error.violations
    place = f"#/paths/~1{name}/get/security" if name != "default" else "#/security"
    assert (violation.rule, violation.argument) == ("security", argument)
    assert (violation.expected, violation.schema) == (needs, place)
    assert str(error) == (
        f"{argument}: no credential: give the client {needs}, or require_credentials=False"
        f" (security; {place})"
    )
    assert error.operation == f"GET /{name}" and error.attempts == 0
    assert outcome(name, require_credentials=False)[1] != []


@pytest.mark.parametrize("name", ["optional", "certified", "bare"])
def test_alternatives_that_are_always_complete(outcome: Outcome, name: str) -> None:
    assert outcome(name)[0] == {}


def basic(request: httpx2.Request) -> None:
    request.headers["authorization"] = "Basic eA=="


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("header", {"api_key": "k"}),
        ("header", {"headers": {"x-api-key": "k"}}),
        ("header", {"client": {"headers": {"x-api-key": "k"}}}),
        ("header", {"client": {"auth": lambda request: request}}),
        ("query", {"client": {"params": {"api key": "k"}}}),
        ("cookie", {"client": {"cookies": {"sid": "k"}}}),
        ("user", {"client": {"auth": ("u", "p")}}),
        ("digest", {"client": {"auth": httpx2.DigestAuth("u", "p")}}),
        ("user", {"base_url": "https://u:p@e.com"}),
        ("user", {"on_request": basic}),
        ("oidc", {"headers": {"Authorization": "Bearer t"}}),
        ("either", {"user": ("u", "p"), "query": "k"}),
        ("either", {"user": ("u", "p"), "client": {"params": {"api key": "k"}}}),
        ("either", {"client": {"params": {"api key": "k"}, "auth": ("u", "p")}}),
        ("default", {"headers_": "t"}),
    ],
)
def test_where_a_credential_can_come_from(
    outcome: Outcome, name: str, given: dict[str, Any]
) -> None:
    value, [sent] = outcome(name, **given)
    assert value == {}
    if "user" in given:
        assert sent.headers["authorization"] and sent.url.params["api key"] == "k"


def added(request: httpx2.Request) -> None:
    request.headers["x-api-key"] = "k"


def test_hooks_of_an_http_client_may_add_it(outcome: Outcome) -> None:
    value, [sent] = outcome("header", hook=added)
    assert value == {} and sent.headers["x-api-key"] == "k"


def test_options_of_a_call_can_have_it(api: Any, outcome: Outcome) -> None:
    options = api.RequestOptions(headers={"X-API-KEY": "k"})
    assert outcome("header", options=options)[0] == {}
    options = api.RequestOptions(extra_query={"api key": "k"})
    assert outcome("query", options=options)[0] == {}
    options = api.RequestOptions(headers={"X-Other": "k"})
    assert type(outcome("header", options=options)[0]) is api.RequestValidationError


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("header", {"client": {"auth": ("u", "p")}}),
        ("either", {"user": ("u", "p")}),
        ("query", {"headers": {"api-key": "k"}}),
    ],
)
def test_another_credential_does_not_count(
    api: Any, outcome: Outcome, name: str, given: dict[str, Any]
) -> None:
    error, sent = outcome(name, **given)
    assert type(error) is api.RequestValidationError and sent == []
    assert "'p'" not in str(error)
