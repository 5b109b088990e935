"""Grants: invalid values, password credentials, and the example of RFC 7636."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest

from runtime.auth.credentials import Credentials
from runtime.auth.oauth import flows
from runtime.auth.oauth.credential import OAuth
from runtime.auth.oauth.flows import Flows
from runtime.auth.oauth.grants import (
    AuthorizationCode,
    ClientCredentials,
    PasswordCredentials,
    RefreshToken,
)
from runtime.http.operation import Operation
from runtime.http.transport import Transport
from runtime.response.responses import JsonResponse
from tests.support.loopback import Loopback, Received, answer


def operation(*scopes: str) -> Operation[Any]:
    need = ("oauth", *scopes)
    return Operation("GET", "/", {"200": JsonResponse()}, security=((need,),))


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (lambda: ClientCredentials("me", NOTHING), TypeError),
        (lambda: ClientCredentials(NOTHING, "s3cret"), TypeError),
        (lambda: RefreshToken(NOTHING, "me"), TypeError),
        (lambda: AuthorizationCode(NOTHING, "me"), TypeError),
        (lambda: PasswordCredentials("me", NOTHING), TypeError),
        (lambda: ClientCredentials("me", "s3cret\ud800"), ValueError),
        (lambda: RefreshToken("r", "me", "s3cret\ud800"), ValueError),
        (
            lambda: ClientCredentials("a", "b", parameters={"x": "s3cret\ud800"}),
            ValueError,
        ),
        (lambda: ClientCredentials("a", "b", authentication=NOTHING), ValueError),
    ],
)
def test_a_grant_rejects_values_that_cannot_be_sent(
    make: Callable[[], object], kind: type[Exception]
) -> None:
    with pytest.raises(kind) as caught:
        make()
    assert "s3cret" not in repr(caught.value) and caught.value.__cause__ is None


NOTHING: Any = None


def test_password_credentials_are_exchanged_for_tokens(server: Loopback) -> None:
    asked: list[dict[str, str]] = []

    def respond(request: Received) -> bytes:
        if request.target == "/":
            return answer(
                401 if "t2" in (request.header("authorization") or "") else 200
            )
        asked.append(dict(parse_qsl(request.body.decode())))
        return answer(body=b'{"access_token": "t%d"}' % len(asked))

    server.respond = respond
    of = Flows(token_url="/code", password_url="/token")
    grants = [
        PasswordCredentials("jo", "s3cret&"),
        PasswordCredentials("jo", "s3cret&", "app", "hush", authentication="body"),
    ]
    for grant in grants:
        assert "s3cret" not in repr(grant)
        credentials = {"oauth": OAuth.of(grant, of)}
        transport = Transport(server.url, credentials=Credentials(credentials))
        with transport.recording() as exchanges:
            transport.send(operation("read"))
            transport.send(operation("read"))
        assert "s3cret" not in repr(exchanges)
    user = {"grant_type": "password", "username": "jo", "password": "s3cret&"}
    own = {"client_id": "app", "client_secret": "hush"}
    assert asked == [
        {**user, "scope": "read"},
        {**user, **own, "scope": "read"},
        {**user, **own, "scope": "read"},  # after a 401
    ]
    assert {r.target for r in server.received} == {"/token", "/"}
    assert server.received[0].header("authorization") is None


def test_the_example_of_rfc_7636(monkeypatch: pytest.MonkeyPatch) -> None:
    """Appendix B."""
    verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    monkeypatch.setattr(flows.secrets, "token_urlsafe", lambda size: verifier)
    login = Flows(authorization_url="https://e.com/ask").authorize(
        "app", redirect_uri="http://localhost/back"
    )
    asked = parse_qs(urlsplit(login.url).query)
    assert asked["code_challenge"] == ["E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"]
    assert asked["code_challenge_method"] == ["S256"]
    grant = login.grant(f"http://localhost/back?code=c&state={login.state}")
    assert grant.verifier == verifier
