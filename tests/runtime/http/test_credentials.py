"""Which credentials are sent, and that they are not disclosed."""

from __future__ import annotations

import logging

import httpx2
import pytest

from runtime import errors
from runtime.auth.credentials import Credentials
from runtime.auth.security import Basic, Bearer
from runtime.http.options import RequestOptions
from runtime.http.transport import Transport
from tests.support.loopback import Loopback, answer
from tests.support.transport_calls import KEYS, Send, operation, send_by


def test_security_alternatives(send: Send, server: Loopback) -> None:
    of = operation(
        "/", security=((), ("absent", "head"), ("head", "query", "cookie"), ("bearer",))
    )
    send(of, credentials=Credentials(KEYS))
    assert server.last.header("x-key") == "s3cret-h"
    assert server.last.target == "/?api%20key=s3cret%20q"
    assert server.last.header("cookie") == "sid=s3cret-c"
    assert server.last.header("authorization") is None
    of = operation("/", security=(("absent",),))
    send(of, credentials=Credentials(KEYS), require_credentials=False)
    assert "s3cret" not in str(server.last)
    send(operation("/"), credentials=Credentials(KEYS))
    assert "s3cret" not in str(server.last)


def test_user_and_password_in_the_base_url(send: Send, server: Loopback) -> None:
    url = server.url.replace("//", "//us%40er:s3cret@")
    send(operation("/"), base_url=url)
    assert server.last.header("authorization") == "Basic dXNAZXI6czNjcmV0"
    send(
        operation("/", security=(("bearer",),)),
        base_url=url,
        credentials=Credentials(KEYS),
    )
    assert server.last.header("authorization") == "Bearer s3cret-b"


def test_secrets_are_not_in_errors_or_logs(
    send: Send, server: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    of = operation("/p", security=(("head", "query", "cookie", "bearer"),))
    shown = [
        repr(KEYS),
        repr(Basic(("u", "s3cret"))),
        repr([key.placed() for key in KEYS.values()]),
    ]
    url = server.url.replace("//", "//user:s3cret@")
    for reply in (answer(404), answer(200, b"{"), b"garbage\r\n\r\n", b""):
        server.reply(reply)
        with pytest.raises(errors.ApiError) as caught:
            send(of, credentials=Credentials(KEYS), base_url=url, strict_responses=True)
        assert "s3cret" in str(server.last)
        cause = caught.value.__cause__
        request = getattr(cause, "_request", None)
        shown += [str(caught.value), repr(caught.value), repr(cause), repr(request)]
    bad = {"bearer": Bearer("s3cret\n"), "query": Bearer("s3cret\u20ac")}
    with pytest.raises(errors.RequestValidationError) as refused:
        send(
            operation("/", security=(("bearer", "query"),)),
            credentials=Credentials(bad),
        )
    shown += [str(refused.value), repr(refused.value), repr(refused.value.violations)]
    assert {v.argument for v in refused.value.violations} == {"bearer", "query"}
    assert "s3cret" not in "\n".join([*shown, caplog.text])
    assert "/p" in caplog.text


def test_redirects_are_not_followed(send: Send, server: Loopback) -> None:
    server.reply(answer(302, b"", Location="/other"))
    with pytest.raises(errors.StatusError) as caught:
        send(operation("/"))
    assert caught.value.status == 302 and len(server.received) == 1


def test_credentials_stay_at_their_origin(server: Loopback) -> None:
    of = operation("/", security=(("head", "query", "cookie", "bearer"),))
    options = RequestOptions(headers={"X-Own": "s3cret-o"})
    with Loopback() as other, httpx2.Client(follow_redirects=True) as client:
        transport = Transport(
            server.url, http_client=client, credentials=Credentials(KEYS)
        )
        server.reply(
            answer(307, b"", Location="/same"), answer(307, b"", Location=other.url)
        )
        with transport.recording() as exchanges:
            send_by(transport, of, {}, None, options)
        assert "s3cret-h" in str(server.last) and server.last.target == "/same"
        assert "s3cret" not in str(other.last)
        assert [exchange.status for exchange in exchanges] == [307, 307, 200]
        server.reply(answer(302, b"", Location="/"))
        with pytest.raises(errors.TransportError):
            send_by(transport, of, {})
