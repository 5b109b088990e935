"""Endpoints from the document, from the server's metadata and from the caller."""

from __future__ import annotations

import json

import httpx2
import pytest

from runtime import errors
from runtime.auth.oauth.errors import TokenError
from runtime.auth.oauth.flows import Flows
from runtime.auth.oauth.grants import ClientCredentials
from tests.support.authority import GRANT, Authority, Client, operation
from tests.support.loopback import Loopback, Received, answer


def test_the_token_endpoint_can_come_from_metadata(
    client: Client, server: Loopback
) -> None:
    def respond(request: Received) -> bytes:
        if request.target == "/about":
            found = {"token_endpoint": f"{server.url}/x/token"}
            return answer(body=json.dumps(found).encode())
        return answer(body=b'{"access_token": "t"}')

    server.respond = respond
    call = client(flows=Flows(metadata_url="/about"))
    call()
    call()
    targets = [request.target for request in server.received]
    assert targets == ["/about", "/x/token", "/", "/"]
    server.respond = lambda request: answer()
    with pytest.raises(TokenError):
        client(flows=Flows(metadata_url="/about"))()


def test_the_authorization_endpoint_can_come_from_metadata(server: Loopback) -> None:
    found = {"authorization_endpoint": "https://login.example.com/ask"}
    server.reply(answer(body=json.dumps(found).encode()))
    flows = Flows(metadata_url="/about", server=f"{server.url}/v1", scopes=("openid",))
    with httpx2.Client() as own:
        for given in (flows.discovered(), flows.discovered(own)):
            login = given.authorize("app", redirect_uri="x")
            assert login.url.startswith("https://login.example.com/ask?")
            assert "scope=openid" in login.url
    assert [request.target for request in server.received] == ["/about"] * 2
    with pytest.raises(ValueError, match="discovered"):
        flows.authorize("app", redirect_uri="x")
    with pytest.raises(ValueError):
        Flows(metadata_url="/about").discovered()
    server.reply(answer(404))
    with pytest.raises(TokenError):
        flows.discovered()


def test_the_token_request_has_no_password_of_the_base_url(
    client: Client, server: Loopback, authority: Authority
) -> None:
    url = server.url.replace("//", "//user:s3cret@")
    client(base_url=None, server=url)()
    assert "s3cret" not in str(server.received) and len(authority.token_requests) == 1
    assert server.received[0].header("authorization") == "Basic bWU6czNjcmV0"


def test_the_token_url_of_the_grant_takes_precedence(
    client: Client, server: Loopback, authority: Authority
) -> None:
    grant = ClientCredentials("me", "s3cret", token_url=f"{server.url}/token")
    elsewhere = Flows(token_url="http://127.0.0.1:1/token")
    client(grant, elsewhere)()
    client(grant, Flows())()
    assert len(authority.token_requests) == 2
    with pytest.raises(ValueError):
        client(GRANT, Flows())
    with pytest.raises(errors.TransportError):
        client(base_url=None, server="/v1")(operation(servers=(server.url,)))


def test_relative_urls_are_resolved_against_the_server_of_the_api(
    client: Client, server: Loopback, authority: Authority
) -> None:
    with Loopback() as other:
        of = operation(servers=(f"{other.url}/own",))
        client(base_url=None, server=f"{server.url}/v1")(of)
        assert [r.target for r in server.received] == ["/token"]
        assert [r.target for r in other.received] == ["/own/"]
