"""Tokens over a real socket, sync and async: when they are asked for, with what, how
often; and that nothing of a credential is told to anybody else.
"""

from __future__ import annotations

import asyncio
import json
import logging
import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import httpx2
import pytest
from loopback import Loopback, Received, answer
from runtime import errors
from runtime.async_transport import AsyncTransport
from runtime.bodies.raw import RawBody
from runtime.oauth import tokens
from runtime.oauth.credential import OAuth
from runtime.oauth.errors import TokenError
from runtime.oauth.flows import Flows
from runtime.oauth.grants import AuthorizationCode, ClientCredentials, RefreshToken
from runtime.operation import Operation
from runtime.options import RequestOptions
from runtime.responses import JsonResponse
from runtime.security import Bearer
from runtime.signing import Signing
from runtime.transport import Transport

FLOWS = Flows(token_url="/token")
GRANT = ClientCredentials("me", "s3cret")
SCOPED = (("oauth", "read"),)


def operation(path: str = "/", **changes: Any) -> Operation[Any]:
    merged: dict[str, Any] = {"security": (("oauth",),), **changes}
    return Operation("GET", path, {"200": JsonResponse()}, **merged)


@dataclass
class Authority:
    """An API, and who gives out its tokens: `t1`, `t2`, and so on."""

    facts: dict[str, Any] = field(default_factory=dict[str, Any])
    asked: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    refused: set[str] = field(default_factory=set[str])
    pause: float = 0.0
    reply: bytes | None = None

    def __call__(self, request: Received) -> bytes:
        if request.target != "/token":
            given = (request.header("authorization") or "").removeprefix("Bearer ")
            return answer(401 if not given or given in self.refused else 200)
        self.asked.append(dict(parse_qsl(request.body.decode())))
        time.sleep(self.pause)
        if self.reply is not None:
            return self.reply
        token = {"access_token": f"t{len(self.asked)}", "token_type": "bearer"}
        return answer(body=json.dumps({**token, **self.facts}).encode())


@pytest.fixture
def authority(server: Loopback) -> Authority:
    made = Authority()
    server.respond = made
    return made


Client = Callable[..., Callable[..., Any]]


@pytest.fixture(params=["sync", "async"])
def client(request: pytest.FixtureRequest, server: Loopback) -> Iterator[Client]:
    """`client(grant, flows, **settings)(operation, options, body)`."""
    loop = asyncio.new_event_loop()

    def made(grant: Any = GRANT, flows: Flows = FLOWS, **settings: Any) -> Any:
        credentials = {"oauth": OAuth.of(grant, flows), **settings.pop("others", {})}
        settings = {"base_url": server.url, "retry": 0, **settings}
        if request.param == "sync":
            transport = Transport(credentials=credentials, **settings)
            send = transport.send
        else:
            awaited = AsyncTransport(credentials=credentials, **settings)
            send = lambda *given: loop.run_until_complete(awaited.send(*given))
        return lambda of=operation(), *given: send(of, *given)

    yield made
    loop.close()


def sent(server: Loopback) -> list[str | None]:
    """The `Authorization` headers of the calls of the API."""
    return [r.header("authorization") for r in server.received if r.target != "/token"]


# When


def test_a_token_is_fetched_once_and_kept(
    client: Client, server: Loopback, authority: Authority
) -> None:
    call = client()
    call()
    call()
    assert authority.asked == [{"grant_type": "client_credentials"}]
    assert sent(server) == ["Bearer t1", "Bearer t1"]
    assert server.received[0].header("authorization") == "Basic bWU6czNjcmV0"


def test_a_token_is_renewed_before_it_ends(
    client: Client,
    server: Loopback,
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = 1000.0
    monkeypatch.setattr(tokens, "monotonic", lambda: now)
    authority.facts = {"expires_in": "600"}
    call = client()
    for now in (1000.0, 1569.0, 1571.0, 2140.0, 2142.0):
        call()
    assert sent(server) == [f"Bearer t{i}" for i in (1, 1, 2, 2, 3)]
    authority.facts = {"expires_in": 10}
    for now in (3000.0, 3008.9, 3009.1):
        call()
    assert sent(server)[5:] == [f"Bearer t{i}" for i in (4, 4, 5)]


def test_a_refused_token_is_asked_for_anew_once(
    client: Client, server: Loopback, authority: Authority
) -> None:
    authority.refused = {"t1"}
    call = client()
    call()
    assert sent(server) == ["Bearer t1", "Bearer t2"]
    authority.refused = {"t2", "t3"}
    with pytest.raises(errors.AuthenticationError):
        call()
    assert sent(server)[2:] == ["Bearer t2", "Bearer t3"]
    call()
    assert sent(server)[4:] == ["Bearer t3", "Bearer t4"]
    assert len(authority.asked) == 4


def test_what_cannot_be_sent_twice_is_not(
    client: Client, server: Loopback, authority: Authority
) -> None:
    authority.refused = {"t1"}
    of = operation(bodies=(RawBody("a/b"),))
    call = client()
    with pytest.raises(errors.AuthenticationError):
        call(of, None, iter([b"x"]))
    call()
    assert sent(server) == ["Bearer t1", "Bearer t2"]


def test_a_token_of_the_callers_own_is_not_renewed(
    client: Client, server: Loopback, authority: Authority
) -> None:
    authority.refused = {"mine"}
    with pytest.raises(errors.AuthenticationError):
        client("mine")()
    with pytest.raises(errors.AuthenticationError):
        client(lambda: "mine")()
    assert sent(server) == ["Bearer mine"] * 2 and not authority.asked


def test_threads_wait_for_one_request(server: Loopback, authority: Authority) -> None:
    authority.pause = 0.1
    credentials = {"oauth": OAuth.of(GRANT, FLOWS)}
    transport = Transport(server.url, credentials=credentials)

    def together(count: int) -> None:
        threads = [
            threading.Thread(target=transport.send, args=(operation(),))
            for _ in range(count)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    together(12)
    assert len(authority.asked) == 1 and sent(server) == ["Bearer t1"] * 12
    authority.refused = {"t1"}
    together(12)
    assert len(authority.asked) == 2
    assert sent(server).count("Bearer t2") == 12
    transport.close()


def test_tasks_wait_for_one_request(server: Loopback, authority: Authority) -> None:
    authority.pause = 0.1

    async def main() -> None:
        credentials = {"oauth": OAuth.of(GRANT, FLOWS)}
        transport = AsyncTransport(server.url, credentials=credentials)
        await asyncio.gather(*(transport.send(operation()) for _ in range(12)))
        assert len(authority.asked) == 1
        authority.refused = {"t1"}
        await asyncio.gather(*(transport.send(operation()) for _ in range(12)))
        await transport.close()

    asyncio.run(main())
    assert len(authority.asked) == 2
    assert sent(server).count("Bearer t2") == 12


# What for, and with what


def test_scopes_are_those_of_the_operation(
    client: Client, server: Loopback, authority: Authority
) -> None:
    call = client()
    read = operation(security=(SCOPED,))
    both = operation(security=((("oauth", "write", "read"),),))
    for of in (read, read, both, operation()):
        call(of)
    assert [form.get("scope") for form in authority.asked] == ["read", "read write"]
    assert sent(server)[:3] == ["Bearer t1", "Bearer t1", "Bearer t2"]
    chosen = client(ClientCredentials("me", "s3cret", scopes=["all", "of it"]))
    chosen(read)
    chosen(both)
    assert [form.get("scope") for form in authority.asked[2:]] == ["all of it"]


def test_the_client_shows_who_it_is(
    client: Client, server: Loopback, authority: Authority
) -> None:
    client(
        ClientCredentials(
            "a:b", "ü&", authentication="body", parameters={"audience": "x"}
        )
    )()
    assert authority.asked[-1] == {
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
    assert authority.asked[-1] == {
        "grant_type": "refresh_token",
        "refresh_token": "old",
        "client_id": "public",
    }


def test_refresh_tokens_follow_one_another(
    client: Client, server: Loopback, authority: Authority
) -> None:
    kept: list[str] = []
    call = client(RefreshToken("r0", "me", "s3cret", on_refresh_token=kept.append))
    for number in (1, 2):
        authority.facts = {"refresh_token": f"r{number}", "expires_in": 0}
        call()
    authority.facts = {"expires_in": 0}
    call()
    call()
    given = [form["refresh_token"] for form in authority.asked]
    assert given == ["r0", "r1", "r2", "r2"] and kept == ["r1", "r2"]


def test_a_callback_that_fails_is_told_as_an_error_of_the_call(
    client: Client, authority: Authority
) -> None:
    def fail(token: str) -> None:
        raise OSError("disk full")

    authority.facts = {"refresh_token": "s3cret"}
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
    authority.facts = {"refresh_token": "r1", "expires_in": 0}
    call = client(login.grant(back), flows)
    call()
    call()
    form = authority.asked[0]
    digest = sha256(form["code_verifier"].encode()).digest()
    assert urlsafe_b64encode(digest).rstrip(b"=").decode() == asked["code_challenge"]
    assert form["code"] == "c/1" and form["redirect_uri"] == "http://localhost/back"
    assert authority.asked[1]["refresh_token"] == "r1"
    other = flows.authorize("app", redirect_uri="http://localhost/back")
    assert other.verifier != login.verifier and len(other.verifier) >= 43
    with pytest.raises(TokenError):
        other.grant(back)
    with pytest.raises(TokenError) as denied:
        login.grant(f"http://localhost/back?error=access_denied&state={login.state}")
    assert denied.value.code == "access_denied"
    with pytest.raises(ValueError):
        Flows().authorize("app", redirect_uri="x")


def test_a_code_without_a_refresh_token_is_good_for_one_token(
    client: Client, authority: Authority
) -> None:
    call = client(AuthorizationCode("c", "app"))
    call()
    authority.refused = {"t1"}
    with pytest.raises(errors.AuthenticationError):
        call()
    with pytest.raises(TokenError):
        call()
    assert len(authority.asked) == 1


# Where


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


# What is told


def test_nothing_of_a_credential_is_told(
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
    authority.facts = {"access_token": "s3cret"}
    signing = OAuth.of(GRANT, FLOWS)
    assert isinstance(signing, Signing)
    transport = Transport(server.url, credentials={"oauth": signing})
    with transport.recording() as exchanges:
        transport.send(operation())
    shown += [repr(exchanges), repr(signing), repr(vars(signing))]
    assert "s3cret" in str(server.last) and len(exchanges) == 1
    assert "s3cret" not in "\n".join([*shown, caplog.text])
    assert "/token answered 401, invalid_client" in "\n".join(shown)


def test_an_error_says_what_the_endpoint_said(
    client: Client, authority: Authority
) -> None:
    said = {"error": "invalid_scope", "error_description": "no such scope"}
    authority.reply = answer(400, json.dumps(said).encode())
    with pytest.raises(TokenError) as caught:
        client()()
    error = caught.value
    assert error.status == 400 and error.code == "invalid_scope"
    assert error.description == "no such scope"


def test_an_endpoint_that_cannot_be_reached(client: Client) -> None:
    gone = Flows(token_url="http://127.0.0.1:1/token?x=1")
    with pytest.raises(errors.TransportError) as caught:
        client(flows=gone)()
    assert "POST http://127.0.0.1/token: ConnectError" in str(caught.value)


def test_a_slow_endpoint_is_a_timeout(client: Client, authority: Authority) -> None:
    authority.pause = 1.0
    with pytest.raises(errors.RequestTimeoutError):
        client()(operation(), RequestOptions(timeout=0.1))


def test_the_endpoint_hears_nothing_that_is_meant_for_the_api(
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
        transport = Transport(server.url, credentials=credentials, http_client=own)
        transport.send(operation())
    first = server.received[0]
    assert first.target == "/token" and "s3cret" not in str(first)
    assert first.header("user-agent") == "mine"


def test_the_callers_own_header_wins(
    client: Client, server: Loopback, authority: Authority
) -> None:
    client()(operation(), RequestOptions(headers={"Authorization": "Bearer own"}))
    assert sent(server) == ["Bearer own"] and not authority.asked


def test_a_token_goes_along_to_no_other_origin(
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
        transport = Transport(server.url, credentials=credentials, http_client=own)
        with pytest.raises(errors.AuthenticationError):
            transport.send(operation())
        assert len(other.received) == 1 and len(authority.asked) == 1
        assert other.last.header("authorization") is None


def test_it_is_one_of_several_needs(
    client: Client, server: Loopback, authority: Authority
) -> None:
    of = operation(security=(("absent",), (("oauth", "a"), "key")))
    from runtime.security import ApiKey

    others = {"key": ApiKey("k", "header", "X-Key")}
    client(others=others)(of)
    assert server.last.header("x-key") == "k" and sent(server) == ["Bearer t1"]
    assert isinstance(OAuth.of("text", FLOWS), Bearer)
