"""Mistakes of callers, servers and environments: each is an ApiError of the call, or a
TypeError when the object is created."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from runtime import errors
from runtime.auth.credentials import Credentials
from runtime.auth.security import ApiKey, Authorization, Bearer, Credential
from runtime.http.async_transport import AsyncTransport
from runtime.http.operation import Operation
from runtime.http.options import RequestOptions
from runtime.http.transport import Transport
from runtime.response.responses import AnyResponse, JsonResponse, Response, TextResponse
from tests.support.loopback import Loopback, answer

Send = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest, server: Loopback) -> Send:
    """`send(operation, options, **settings of the transport)`."""

    def call(of: Operation[Any], options: Any = None, **settings: Any) -> Any:
        transport = Transport(server.url, retry=0, **settings)
        try:
            return transport.send(of, options)
        finally:
            transport.close()

    async def acall(of: Operation[Any], options: Any = None, **settings: Any) -> Any:
        transport = AsyncTransport(server.url, retry=0, **settings)
        try:
            return await transport.send(of, options)
        finally:
            await transport.close()

    if request.param == "sync":
        return call
    return lambda *args, **settings: asyncio.run(acall(*args, **settings))


def operation(response: Response = JsonResponse()) -> Operation[Any]:
    return Operation("GET", "/", {"200": response}, security=(("key",),))


def awaited() -> Any:
    async def answer() -> str:
        return "s3cret"

    promised = answer()
    promised.close()
    return promised


@pytest.mark.parametrize("given", [lambda: None, lambda: b"s3cret", awaited])
def test_a_credential_function_must_return_a_string(
    send: Send, server: Loopback, given: Any
) -> None:
    kinds: list[Credential] = [
        Bearer(given),
        Authorization(given, "Token"),
        ApiKey(given, "query", "k"),
        ApiKey(given, "header", "X-K"),
        ApiKey(given, "cookie", "k"),
    ]
    for credential in kinds:
        with pytest.raises(
            errors.TransportError, match="credential 'key' failed"
        ) as got:
            send(operation(), credentials=Credentials({"key": credential}))
        assert "s3cret" not in str(got.value.__cause__)
    assert server.received == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"headers": [("X-A", "b")]},
        {"headers": {1: "s3cret"}},
        {"headers": {"X-A": None}},
        {"headers": {"X-A": b"s3cret"}},
        {"accept": 5},
        {"server": ["http://example.com"]},
        {"retry": "often"},
        {"retry": 1.5},
    ],
)
def test_options_are_checked_when_they_are_created(wrong: Any) -> None:
    with pytest.raises(TypeError) as caught:
        RequestOptions(**wrong)
    assert "s3cret" not in str(caught.value)
    if "retry" in wrong:
        with pytest.raises(TypeError):
            Transport("http://example.com", **wrong)


@pytest.mark.parametrize("wrong", [{}, {"timeout": 1}, "s3cret", 5])
def test_options_of_another_type_are_a_violation(
    send: Send, server: Loopback, wrong: Any
) -> None:
    with pytest.raises(errors.RequestValidationError) as caught:
        send(operation(), wrong)
    (violation,) = caught.value.violations
    assert (violation.argument, violation.rule) == ("request_options", "type")
    assert "s3cret" not in str(caught.value) and server.received == []


@pytest.mark.parametrize(
    "settings",
    [
        {"HTTP_PROXY": "nonsense://s3cret"},
        {"ALL_PROXY": "nonsense://s3cret"},
        {"SSL_CERT_FILE": "/absent"},
    ],
)
def test_an_unusable_environment_is_a_transport_error(
    send: Send, monkeypatch: pytest.MonkeyPatch, settings: dict[str, str]
) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(errors.TransportError, match="environment") as caught:
        send(operation())
    assert "s3cret" not in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize(
    "charset", ["idna", "hex", "rot13", "undefined", "base64", "utf-99"]
)
@pytest.mark.parametrize("status", [200, 500])
def test_an_unknown_charset_is_decoded_as_utf_8(
    send: Send, server: Loopback, charset: str, status: int
) -> None:
    for media_type in ("text/plain", "application/json", "application/xml"):
        content_type = f"{media_type}; charset={charset}"
        server.reply(answer(status, "ü.\xff".encode(), content_type))
        for response in (TextResponse("text/plain"), JsonResponse(), AnyResponse()):
            try:
                found = send(operation(response))
            except errors.ServerError as error:
                found = error.body
            except errors.ResponseDecodeError as error:
                found = error.body.decode()  # as JSON, it is malformed
                assert "json" in media_type or isinstance(response, JsonResponse)
            assert found == "ü.\xff"


def test_the_charset_of_the_response_is_used(send: Send, server: Loopback) -> None:
    server.reply(answer(200, "ü€".encode("cp1252"), "text/plain; charset=windows-1252"))
    assert send(operation(TextResponse("text/plain"))) == "ü€"
