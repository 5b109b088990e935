"""Token errors, and that no secret is disclosed."""

from __future__ import annotations

import json
import logging
from typing import Any

import httpx2
import pytest

from runtime import errors
from runtime.auth.credentials import Credentials
from runtime.auth.oauth.credential import OAuth
from runtime.auth.oauth.errors import TokenError
from runtime.auth.oauth.flows import Flows
from runtime.auth.oauth.grants import AuthorizationCode, ClientCredentials, RefreshToken
from runtime.auth.security import Bearer
from runtime.auth.signing import SigningCredential
from runtime.http.options import RequestOptions
from runtime.http.transport import Transport
from tests.support.authority import FLOWS, GRANT, Authority, Client, operation, sent
from tests.support.loopback import Loopback, Received, answer


def test_no_secret_is_in_errors_logs_or_recordings(
    client: Client,
    server: Loopback,
    authority: Authority,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    grants: list[Any] = [
        ClientCredentials("me", "s3cret"),
        ClientCredentials("me", "s3cret", authentication="body"),
        RefreshToken("s3cret", "me", "s3cret"),
        AuthorizationCode("s3cret", "me", "s3cret", verifier="s3cret"),
    ]
    flows = Flows(token_url="/token", authorization_url="https://e.com/")
    login = flows.authorize("app", redirect_uri="x", client_secret="s3cret")
    shown = [repr(grants), repr(login)]
    assert login.verifier not in shown[1] and login.state not in shown[1]
    echo = {"error": "s3cret", "error_description": "no s3cret", "access_token": 1}
    replies = [
        answer(400, json.dumps(echo).encode()),
        answer(401, b'{"error": "invalid_client"}'),
        answer(200, b'"s3cret"'),
        answer(200, b'{"access_token": "s3cret\\n"}'),
        answer(200, b'{"access_token": "s3cret", "token_type": "DPoP"}'),
        answer(302, b"", Location="/other"),
        answer(500, b"s3cret"),
        b"garbage\r\n\r\n",
        b"",
    ]
    for grant in grants:
        shown.append(repr(OAuth.of(grant, FLOWS)))
        for authority.reply in replies:
            with pytest.raises(errors.ApiError) as caught:
                client(grant)()
            assert server.last.target == "/token"
            cause = caught.value.__cause__
            shown += [str(caught.value), repr(caught.value), repr(cause)]
    authority.reply = None
    authority.members = {"access_token": "s3cret"}
    signing = OAuth.of(GRANT, FLOWS)
    assert isinstance(signing, SigningCredential)
    transport = Transport(server.url, credentials=Credentials({"oauth": signing}))
    with transport.recording() as exchanges:
        transport.send(operation())
    shown += [repr(exchanges), repr(signing), repr(vars(signing))]
    assert "s3cret" in str(server.last) and len(exchanges) == 1
    assert "s3cret" not in "\n".join([*shown, caplog.text])
    assert "/token responded with 401, invalid_client" in "\n".join(shown)


def test_an_error_has_the_code_and_description_of_the_response(
    client: Client, server: Loopback, authority: Authority
) -> None:
    body = {"error": "invalid_scope", "error_description": "no such scope"}
    authority.reply = answer(400, json.dumps(body).encode())
    with pytest.raises(TokenError) as caught:
        client()()
    error = caught.value
    assert error.status == 400 and error.code == "invalid_scope"
    assert error.description == "no such scope"
    assert str(error) == f"POST {server.url}/token responded with 400, invalid_scope"


def test_an_unreachable_endpoint_is_a_transport_error(client: Client) -> None:
    gone = Flows(token_url="http://127.0.0.1:1/token?x=1")
    with pytest.raises(errors.TransportError) as caught:
        client(flows=gone)()
    assert "POST http://127.0.0.1:1/token: ConnectError" in str(caught.value)


def test_a_slow_endpoint_is_a_timeout(client: Client, authority: Authority) -> None:
    authority.pause = 1.0
    with pytest.raises(errors.RequestTimeoutError):
        client()(operation(), RequestOptions(timeout=0.1))


def test_the_token_request_has_no_headers_cookies_or_params_of_the_client(
    server: Loopback, authority: Authority
) -> None:
    own = httpx2.Client(
        headers={"x-key": "s3cret", "user-agent": "mine"},
        cookies={"sid": "s3cret"},
        params={"key": "s3cret"},
        auth=("user", "s3cret"),
    )
    credentials = {"oauth": OAuth.of(RefreshToken("r", "me"), FLOWS)}
    with own:
        transport = Transport(
            server.url, credentials=Credentials(credentials), http_client=own
        )
        transport.send(operation())
    first = server.received[0]
    assert first.target == "/token" and "s3cret" not in str(first)
    assert first.header("user-agent") == "mine"


def test_the_callers_own_header_takes_precedence(
    client: Client, server: Loopback, authority: Authority
) -> None:
    client()(operation(), RequestOptions(headers={"Authorization": "Bearer own"}))
    assert sent(server) == ["Bearer own"] and not authority.token_requests


def test_a_token_is_not_sent_to_another_origin(
    server: Loopback, authority: Authority
) -> None:
    with Loopback() as other, httpx2.Client(follow_redirects=True) as own:
        other.reply(answer(401))

        def respond(request: Received) -> bytes:
            if request.target == "/token":
                return authority(request)
            return answer(307, b"", Location=other.url)

        server.respond = respond
        credentials = {"oauth": OAuth.of(GRANT, FLOWS)}
        transport = Transport(
            server.url, credentials=Credentials(credentials), http_client=own
        )
        with pytest.raises(errors.AuthenticationError):
            transport.send(operation())
        assert len(other.received) == 1 and len(authority.token_requests) == 1
        assert other.last.header("authorization") is None


def test_oauth_combined_with_another_scheme(
    client: Client, server: Loopback, authority: Authority
) -> None:
    of = operation(security=(("absent",), (("oauth", "a"), "key")))
    from runtime.auth.security import ApiKey

    others = {"key": ApiKey("k", "header", "X-Key")}
    client(others=others)(of)
    assert server.last.header("x-key") == "k" and sent(server) == ["Bearer t1"]
    assert isinstance(OAuth.of("text", FLOWS), Bearer)
