"""What an authorization server says of itself: whom it is believed to speak for, and
where secrets may go because of it (OpenID Connect Discovery 1.0 section 4.3, RFC 8414).
"""

from __future__ import annotations

import json
from typing import Any

import httpx2
import pytest

from runtime.auth.oauth.credential import OAuth
from runtime.auth.oauth.errors import TokenError
from runtime.auth.oauth.flows import Flows
from runtime.auth.oauth.grants import ClientCredentials
from runtime.http.operation import Operation
from runtime.http.transport import Transport
from runtime.response.responses import JsonResponse
from tests.support.loopback import Loopback, Received, answer

ABOUT = "/.well-known/openid-configuration"
OF_OAUTH = "/.well-known/oauth-authorization-server"
OPERATION: Operation[Any] = Operation(
    "GET", "/", {"200": JsonResponse()}, security=(("oauth",),)
)


def discovered(url: str, metadata: dict[str, Any]) -> Flows:
    """The flows after asking at `url`, which answers with this."""
    respond = lambda request: httpx2.Response(200, json=metadata)
    with httpx2.Client(transport=httpx2.MockTransport(respond)) as client:
        return Flows(metadata_url=url).discovered(client)


@pytest.mark.parametrize(
    ("url", "issuer"),
    [
        (f"https://a.example.com{ABOUT}", "https://a.example.com"),
        (f"https://a.example.com{ABOUT}", "https://a.example.com/"),
        (f"https://a.example.com/x/y{ABOUT}", "https://a.example.com/x/y"),
        (f"https://a.example.com{OF_OAUTH}/x/y", "https://a.example.com/x/y"),
        (f"https://a.example.com{ABOUT}/x", "https://a.example.com/x"),
        (f"https://a.example.com/common{ABOUT}", "https://a.example.com/{tenant}"),
        ("https://a.example.com/about", "https://b.example.com"),
        (f"https://a.example.com{ABOUT}", None),
    ],
)
def test_an_issuer_that_was_asked_is_believed(url: str, issuer: str | None) -> None:
    found = discovered(
        url,
        {
            "issuer": issuer,
            "token_endpoint": "https://tokens.example.net/t",
            "authorization_endpoint": "https://login.example.net/ask",
        },
    )
    assert found.token_url == "https://tokens.example.net/t"
    assert found.authorization_url == "https://login.example.net/ask"


@pytest.mark.parametrize(
    ("url", "issuer"),
    [
        (f"https://a.example.com{ABOUT}", "https://b.example.com"),
        (f"https://a.example.com{ABOUT}", "http://a.example.com"),
        (f"https://a.example.com{ABOUT}", "https://a.example.com/x"),
        (f"https://a.example.com/x{ABOUT}", "https://a.example.com"),
        (f"https://a.example.com/x{ABOUT}", "https://a.example.com/y"),
        (f"https://a.example.com/x{ABOUT}", "https://{any}/x"),
        (f"https://a.example.com/x/y{ABOUT}", "https://a.example.com/{any}"),
        (f"https://a.example.com/x{OF_OAUTH}/y", "https://a.example.com/x/y"),
        (f"https://a.example.com{ABOUT}", "https://a.example.com.evil.net"),
        (f"https://a.example.com{ABOUT}", "https://aXexample.com"),
        (f"https://a.example.com{ABOUT}", 5),
    ],
)
def test_another_issuer_is_not_believed(url: str, issuer: object) -> None:
    with pytest.raises(TokenError, match="issuer"):
        discovered(url, {"issuer": issuer, "token_endpoint": "https://b.example.com/t"})


@pytest.mark.parametrize("name", ["token_endpoint", "authorization_endpoint"])
@pytest.mark.parametrize(
    "found", ["http://a.example.com/t", "/t", "//b.example.com/t", "ftp://a/t", "x", 5]
)
def test_it_cannot_lead_away_from_https_or_to_no_url(name: str, found: object) -> None:
    with pytest.raises(TokenError, match=name):
        discovered(f"https://a.example.com{ABOUT}", {name: found})


def test_a_secret_does_not_go_where_another_issuer_says(server: Loopback) -> None:
    with Loopback() as other:
        facts = {"issuer": other.url, "token_endpoint": f"{other.url}/token"}

        def respond(request: Received) -> bytes:
            return answer(body=json.dumps(facts).encode())

        server.respond = respond
        grant = ClientCredentials("me", "s3cret")
        credentials = {"oauth": OAuth.of(grant, Flows(metadata_url=ABOUT))}
        with pytest.raises(TokenError):
            Transport(server.url, credentials=credentials).send(OPERATION)
        assert [request.target for request in server.received] == [ABOUT]
        assert other.received == []
        facts["issuer"] = server.url
        other.reply(answer(body=b'{"access_token": "t"}'))
        Transport(server.url, credentials=credentials).send(OPERATION)
        assert other.last.target == "/token"
        assert server.last.header("authorization") == "Bearer t"


def test_a_scheme_has_no_case(server: Loopback) -> None:
    server.reply(answer(body=b'{"access_token": "t"}'))
    flows = Flows(token_url=server.url.replace("http", "HTTP") + "/token")
    credentials = {"oauth": OAuth.of(ClientCredentials("me", "s3cret"), flows)}
    Transport(server.url, credentials=credentials).send(OPERATION)
    assert [request.target for request in server.received] == ["/token", "/"]
