"""No logger shows a secret of a call, also those of httpx2 and httpcore2."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import httpx2
import pytest

from runtime import errors
from runtime.auth.credentials import Credentials
from runtime.auth.digest import Digest
from runtime.auth.security import ApiKey, Basic, Bearer
from runtime.http.async_transport import AsyncTransport
from runtime.http.options import RequestOptions
from runtime.http.transport import Transport
from tests.support.loopback import Loopback, answer
from tests.support.transport_calls import KEYS, Send, operation, send_by

ALL = (("head", "query", "cookie", "bearer"),)


@pytest.fixture(autouse=True)
def everything(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)


def loggers(caplog: pytest.LogCaptureFixture) -> set[str]:
    return {record.name for record in caplog.records}


@pytest.mark.parametrize(
    "headers",
    [
        {"Set_Cookie": "session=s3cret-of-the-server; Path=/"},
        {"Location": "/next?session=s3cret-of-the-server"},
        {"X_Key": "s3cret-of-the-server"},
        {"Link": "</?api+key=s3cret+q>; rel=next"},
        {"Link": "</?api%20key=s3cret%20q>; rel=next"},
        {"X_Echo": "{'Authorization': 'Bearer s3cret-b'}"},
    ],
)
def test_headers_of_responses(
    send: Send,
    server: Loopback,
    caplog: pytest.LogCaptureFixture,
    headers: dict[str, str],
) -> None:
    server.reply(answer(200, **headers))
    send(operation("/", security=ALL), credentials=Credentials(KEYS))
    assert {"httpx2", "httpcore2.http11", "runtime"} - loggers(caplog) in (
        set(),
        {"runtime"},  # the logger has the name of the module outside of a package
    )
    assert "receive_response_headers.complete" in caplog.text
    assert "***" in caplog.text and "s3cret" not in caplog.text


def test_a_key_that_is_not_given_as_a_credential(
    server: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    keys = {
        "head": ApiKey(None, "header", "X-Key"),
        "query": ApiKey(None, "query", "api key"),
    }
    of = operation("/", security=(("head", "query"),))
    options = RequestOptions(extra_query={"api key": "s3cret-p", "other": "shown"})
    own: dict[str, Any] = {"headers": {"x-key": "s3cret-h"}}
    for params, chosen in (({"api key": "s3cret-p"}, None), ({}, options)):
        with httpx2.Client(params=params) as client:
            transport = Transport(
                server.url, http_client=client, credentials=Credentials(keys), **own
            )
            server.reply(answer(404, b'{"message": "no s3cret-p, s3cret-h"}'))
            with transport.recording() as exchanges:
                with pytest.raises(errors.StatusError) as caught:
                    send_by(transport, of, {}, None, chosen)
            assert "s3cret" in server.last.target
            assert "s3cret" in str(server.last.header("x-key"))
            request = exchanges[0].request
            assert "s3cret" not in f"{caught.value}{request}"
    assert "other=shown" in caplog.text and "s3cret" not in caplog.text


@pytest.mark.parametrize(
    "credential", [Basic(("me", "s3cret")), Bearer("s3cret"), Digest(("me", "s3cret"))]
)
def test_credentials_in_the_authorization_header(
    send: Send, server: Loopback, caplog: pytest.LogCaptureFixture, credential: Any
) -> None:
    challenge = 'Digest realm="r", nonce="n", qop="auth"'
    server.reply(answer(401, WWW_Authenticate=challenge), answer(200))
    try:
        send(operation(security=(("k",),)), credentials=Credentials({"k": credential}))
    except errors.AuthenticationError:
        pass
    sent = str(server.last.header("authorization"))
    assert sent.partition(" ")[2] not in caplog.text and "s3cret" not in caplog.text


@pytest.mark.parametrize("path", ["/next?t=s3cret-b", "/s3cret-b/next", "/s3cret%20q"])
def test_redirects_that_repeat_a_credential(
    server: Loopback, caplog: pytest.LogCaptureFixture, path: str
) -> None:
    def transports(own: Any) -> Any:
        return {"http_client": own, "credentials": Credentials(KEYS)}

    async def run(url: str) -> Any:
        async with httpx2.AsyncClient(follow_redirects=True) as own:
            transport = AsyncTransport(url, **transports(own))
            return await send_by(transport, operation("/", security=ALL), {})

    with Loopback() as other:
        for target in (path, other.url + path):
            server.reply(answer(307, b"", Location=target), answer(200))
            with httpx2.Client(follow_redirects=True) as own:
                transport = Transport(server.url, **transports(own))
                send_by(transport, operation("/", security=ALL), {})
            server.reply(answer(307, b"", Location=target), answer(200))
            asyncio.run(run(server.url))
        assert other.last.target == path
    assert '307 Word"' in caplog.text and "s3cret" not in caplog.text


def test_other_programs_log_as_before(
    send: Send, server: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    server.reply(answer(200, Set_Cookie="session=s3cret-of-the-server"))
    send(operation("/", security=ALL), credentials=Credentials(KEYS))
    assert "s3cret" not in caplog.text
    httpx2.get(f"{server.url}/?key=s3cret-b")
    assert "session=s3cret-of-the-server" in caplog.text
    assert "key=s3cret-b" in caplog.text
    [record] = [r for r in caplog.records if "key=s3cret-b" in r.getMessage()]
    assert isinstance(record.args, tuple) and len(record.args) == 5
