"""Where a token is asked for: what the document, the server and the caller say."""

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


def test_the_server_may_say_itself_where(client: Client, server: Loopback) -> None:
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


def test_a_user_is_asked_where_the_server_says(server: Loopback) -> None:
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


def test_the_password_of_a_server_is_the_apis(
    client: Client, server: Loopback, authority: Authority
) -> None:
    url = server.url.replace("//", "//user:s3cret@")
    client(base_url=None, server=url)()
    assert "s3cret" not in str(server.received) and len(authority.asked) == 1
    assert server.received[0].header("authorization") == "Basic bWU6czNjcmV0"


def test_the_caller_says_better_where(
    client: Client, server: Loopback, authority: Authority
) -> None:
    grant = ClientCredentials("me", "s3cret", token_url=f"{server.url}/token")
    elsewhere = Flows(token_url="http://127.0.0.1:1/token")
    client(grant, elsewhere)()
    client(grant, Flows())()
    assert len(authority.asked) == 2
    with pytest.raises(ValueError):
        client(GRANT, Flows())
    with pytest.raises(errors.TransportError):
        client(base_url=None, server="/v1")(operation(servers=(server.url,)))


def test_a_relative_url_is_one_of_the_api_and_of_no_operations_own_server(
    client: Client, server: Loopback, authority: Authority
) -> None:
    with Loopback() as other:
        of = operation(servers=(f"{other.url}/own",))
        client(base_url=None, server=f"{server.url}/v1")(of)
        assert [r.target for r in server.received] == ["/token"]
        assert [r.target for r in other.received] == ["/own/"]
