"""Which authorization server metadata is trusted (OpenID Connect Discovery 1.0 section
4.3, RFC 8414), because secrets are sent to its endpoints.
"""

from __future__ import annotations

import json
from typing import Any

import httpx2
import pytest

from runtime.auth.credentials import Credentials
from runtime.auth.oauth.credential import OAuth
from runtime.auth.oauth.errors import TokenError
from runtime.auth.oauth.flows import Flows
from runtime.auth.oauth.grants import ClientCredentials
from runtime.http.operation import Operation
from runtime.http.transport import Transport
from runtime.response.responses import JsonResponse
from tests.support.loopback import Loopback, Received, answer

OPENID_PATH = "/.well-known/openid-configuration"
OAUTH_PATH = "/.well-known/oauth-authorization-server"
OPERATION: Operation[Any] = Operation(
    "GET", "/", {"200": JsonResponse()}, security=(("oauth",),)
)


def discovered(url: str, metadata: dict[str, Any]) -> Flows:
    """The flows with this metadata, which `url` returns."""
    respond = lambda request: httpx2.Response(200, json=metadata)
    with httpx2.Client(transport=httpx2.MockTransport(respond)) as client:
        return Flows(metadata_url=url).discovered(client)


@pytest.mark.parametrize(
    ("url", "issuer"),
    [
        (f"https://a.example.com{OPENID_PATH}", "https://a.example.com"),
        (f"https://a.example.com{OPENID_PATH}", "https://a.example.com/"),
        (f"https://a.example.com/x/y{OPENID_PATH}", "https://a.example.com/x/y"),
        (f"https://a.example.com{OAUTH_PATH}/x/y", "https://a.example.com/x/y"),
        (f"https://a.example.com{OPENID_PATH}/x", "https://a.example.com/x"),
        (
            f"https://a.example.com/common{OPENID_PATH}",
            "https://a.example.com/{tenant}",
        ),
        ("https://a.example.com/about", "https://b.example.com"),
        (f"https://a.example.com{OPENID_PATH}", None),
    ],
)
def test_metadata_of_the_expected_issuer_is_accepted(
    url: str, issuer: str | None
) -> None:
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
        (f"https://a.example.com{OPENID_PATH}", "https://b.example.com"),
        (f"https://a.example.com{OPENID_PATH}", "http://a.example.com"),
        (f"https://a.example.com{OPENID_PATH}", "https://a.example.com/x"),
        (f"https://a.example.com/x{OPENID_PATH}", "https://a.example.com"),
        (f"https://a.example.com/x{OPENID_PATH}", "https://a.example.com/y"),
        (f"https://a.example.com/x{OPENID_PATH}", "https://{any}/x"),
        (f"https://a.example.com/x/y{OPENID_PATH}", "https://a.example.com/{any}"),
        (f"https://a.example.com/x{OAUTH_PATH}/y", "https://a.example.com/x/y"),
        (f"https://a.example.com{OPENID_PATH}", "https://a.example.com.evil.net"),
        (f"https://a.example.com{OPENID_PATH}", "https://aXexample.com"),
        (f"https://a.example.com{OPENID_PATH}", 5),
    ],
)
def test_metadata_of_another_issuer_is_rejected(url: str, issuer: object) -> None:
    with pytest.raises(TokenError, match="issuer"):
        discovered(url, {"issuer": issuer, "token_endpoint": "https://b.example.com/t"})


@pytest.mark.parametrize("name", ["token_endpoint", "authorization_endpoint"])
@pytest.mark.parametrize(
    "found", ["http://a.example.com/t", "/t", "//b.example.com/t", "ftp://a/t", "x", 5]
)
def test_endpoints_must_be_https_urls(name: str, found: object) -> None:
    with pytest.raises(TokenError, match=name):
        discovered(f"https://a.example.com{OPENID_PATH}", {name: found})


def test_no_secret_is_sent_to_an_endpoint_of_another_issuer(server: Loopback) -> None:
    with Loopback() as other:
        metadata = {"issuer": other.url, "token_endpoint": f"{other.url}/token"}

        def respond(request: Received) -> bytes:
            return answer(body=json.dumps(metadata).encode())

        server.respond = respond
        grant = ClientCredentials("me", "s3cret")
        credentials = {"oauth": OAuth.of(grant, Flows(metadata_url=OPENID_PATH))}
        with pytest.raises(TokenError):
            Transport(server.url, credentials=Credentials(credentials)).send(OPERATION)
        assert [request.target for request in server.received] == [OPENID_PATH]
        assert other.received == []
        metadata["issuer"] = server.url
        other.reply(answer(body=b'{"access_token": "t"}'))
        Transport(server.url, credentials=Credentials(credentials)).send(OPERATION)
        assert other.last.target == "/token"
        assert server.last.header("authorization") == "Bearer t"


def test_url_schemes_are_case_insensitive(server: Loopback) -> None:
    server.reply(answer(body=b'{"access_token": "t"}'))
    flows = Flows(token_url=server.url.replace("http", "HTTP") + "/token")
    credentials = {"oauth": OAuth.of(ClientCredentials("me", "s3cret"), flows)}
    Transport(server.url, credentials=Credentials(credentials)).send(OPERATION)
    assert [request.target for request in server.received] == ["/token", "/"]
