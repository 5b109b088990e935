"""The requests to token endpoints: scopes, client authentication, grants."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import sha256
from urllib.parse import parse_qs, urlsplit

import pytest

from runtime import errors
from runtime.auth.oauth.errors import TokenError
from runtime.auth.oauth.flows import Flows
from runtime.auth.oauth.grants import AuthorizationCode, ClientCredentials, RefreshToken
from tests.support.authority import SCOPED, Authority, Client, operation, sent
from tests.support.loopback import Loopback


def test_requested_scopes_are_those_of_the_operation(
    client: Client, server: Loopback, authority: Authority
) -> None:
    call = client()
    read = operation(security=(SCOPED,))
    both = operation(security=((("oauth", "write", "read"),),))
    for of in (read, read, both, operation()):
        call(of)
    assert [form.get("scope") for form in authority.token_requests] == [
        "read",
        "read write",
    ]
    assert sent(server)[:3] == ["Bearer t1", "Bearer t1", "Bearer t2"]
    chosen = client(ClientCredentials("me", "s3cret", scopes=["all", "of it"]))
    chosen(read)
    chosen(both)
    assert [form.get("scope") for form in authority.token_requests[2:]] == ["all of it"]


def test_client_authentication_methods(
    client: Client, server: Loopback, authority: Authority
) -> None:
    client(
        ClientCredentials(
            "a:b", "ü&", authentication="body", parameters={"audience": "x"}
        )
    )()
    assert authority.token_requests[-1] == {
        "grant_type": "client_credentials",
        "client_id": "a:b",
        "client_secret": "ü&",
        "audience": "x",
    }
    assert server.received[-2].header("authorization") is None
    client(ClientCredentials("a:b", "ü&"))()
    # "a%3Ab:%C3%BC%26"
    assert server.received[-2].header("authorization") == "Basic YSUzQWI6JUMzJUJDJTI2"
    client(RefreshToken("old", "public"))()
    assert authority.token_requests[-1] == {
        "grant_type": "refresh_token",
        "refresh_token": "old",
        "client_id": "public",
    }


def test_new_refresh_tokens_replace_old_ones(
    client: Client, server: Loopback, authority: Authority
) -> None:
    kept: list[str] = []
    call = client(RefreshToken("r0", "me", "s3cret", on_refresh_token=kept.append))
    for number in (1, 2):
        authority.members = {"refresh_token": f"r{number}", "expires_in": 0}
        call()
    authority.members = {"expires_in": 0}
    call()
    call()
    given = [form["refresh_token"] for form in authority.token_requests]
    assert given == ["r0", "r1", "r2", "r2"] and kept == ["r1", "r2"]


def test_a_failing_callback_is_a_transport_error(
    client: Client, authority: Authority
) -> None:
    def fail(token: str) -> None:
        raise OSError("disk full")

    authority.members = {"refresh_token": "s3cret"}
    with pytest.raises(errors.TransportError) as caught:
        client(RefreshToken("r0", "me", on_refresh_token=fail))()
    assert "s3cret" not in str(caught.value)


def test_authorization_code_with_pkce(
    client: Client, server: Loopback, authority: Authority
) -> None:
    flows = Flows(
        authorization_url="https://login.example.com/ask?tenant=1",
        token_url="/token",
        scopes=("read", "write"),
    )
    login = flows.authorize("app", redirect_uri="http://localhost/back", parameters={"prompt": "login"})  # fmt: skip
    asked = {k: v[0] for k, v in parse_qs(urlsplit(login.url).query).items()}
    assert login.url.startswith("https://login.example.com/ask?tenant=1&")
    assert asked["response_type"] == "code" and asked["scope"] == "read write"
    assert asked["client_id"] == "app" and asked["prompt"] == "login"
    assert asked["code_challenge_method"] == "S256" and asked["state"] == login.state
    back = f"http://localhost/back?code=c%2F1&state={login.state}"
    authority.members = {"refresh_token": "r1", "expires_in": 0}
    call = client(login.grant(back), flows)
    call()
    call()
    form = authority.token_requests[0]
    digest = sha256(form["code_verifier"].encode()).digest()
    assert urlsafe_b64encode(digest).rstrip(b"=").decode() == asked["code_challenge"]
    assert form["code"] == "c/1" and form["redirect_uri"] == "http://localhost/back"
    assert authority.token_requests[1]["refresh_token"] == "r1"
    other = flows.authorize("app", redirect_uri="http://localhost/back")
    assert other.verifier != login.verifier and len(other.verifier) >= 43
    with pytest.raises(TokenError):
        other.grant(back)
    with pytest.raises(TokenError) as denied:
        login.grant(f"http://localhost/back?error=access_denied&state={login.state}")
    assert denied.value.code == "access_denied"
    with pytest.raises(ValueError):
        Flows().authorize("app", redirect_uri="x")


def test_a_code_without_a_refresh_token_gives_one_token(
    client: Client, authority: Authority
) -> None:
    call = client(AuthorizationCode("c", "app"))
    call()
    authority.rejected = {"t1"}
    with pytest.raises(errors.AuthenticationError):
        call()
    with pytest.raises(TokenError):
        call()
    assert len(authority.token_requests) == 1
