"""The arguments for credentials of a generated client, by type of security scheme."""

from __future__ import annotations

import asyncio
import json
import ssl
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.support.cases import Case
from tests.support.command import gen
from tests.support.documents import document, operation
from tests.support.loopback import Loopback, Received, answer
from tests.support.packages import Packages, imported


@pytest.fixture
def api(packages: Packages) -> Any:
    return imported(packages.case(Case("security")).package)


@pytest.fixture
def oauth(packages: Packages) -> Any:
    return imported(packages.case(Case("oauth")).package)


def test_digest_responds_to_a_challenge(api: Any) -> None:
    def respond(request: Received) -> bytes:
        if request.header("authorization") is None:
            challenge = 'Digest realm="r", nonce="n", qop="auth"'
            return answer(401, WWW_Authenticate=challenge)
        return answer(204, b"", "")

    async def awaited(url: str) -> None:
        async with api.AsyncClient(base_url=url, digest=("me", "s3cret")) as client:
            await client.auth.digested()

    with Loopback(respond=respond) as server:
        with api.Client(base_url=server.url, digest=("me", "s3cret")) as client:
            client.auth.digested()
        asyncio.run(awaited(server.url))
    given = [request.header("authorization") for request in server.received]
    assert len(given) == 4 and given[0] is given[2] is None
    assert all('Digest username="me"' in (header or "") for header in given[1::2])
    assert "s3cret" not in str(server.received)


def test_a_certificate_cannot_be_combined_with_an_http_client(api: Any) -> None:
    context = ssl.create_default_context()
    with httpx2.Client() as own, pytest.raises(ValueError, match="http_client"):
        api.Client(tls=context, http_client=own)
    with pytest.raises(ValueError, match="one certificate"):
        api.Client(tls=context, partners=ssl.create_default_context())
    with pytest.raises(FileNotFoundError):
        api.AsyncClient(partners="absent.pem")
    api.Client(tls=context).close()


def test_authorization_requests_use_the_url_of_the_document(oauth: Any) -> None:
    flows = import_module("oauth.flows")
    login = flows.users.authorize("app", redirect_uri="http://localhost/back")
    assert login.url.startswith("https://login.example.com/authorize?")
    assert "scope=profile" in login.url
    grant = login.grant(f"http://localhost/back?code=c&state={login.state}")
    assert isinstance(grant, oauth.AuthorizationCode)
    with pytest.raises(oauth.TokenError):
        login.grant("http://localhost/back?code=c&state=other")


def test_a_token_error_is_an_api_error(oauth: Any) -> None:
    grant = oauth.ClientCredentials("me", "s3cret")
    body = json.dumps({"error": "invalid_client", "error_description": "s3cret"})
    with Loopback() as server:
        server.reply(answer(401, body.encode()))
        with oauth.Client(base_url=server.url, main=grant) as client:
            with pytest.raises(oauth.ApiError) as caught:
                client.things.read()
    assert isinstance(caught.value, oauth.TokenError)
    assert caught.value.code == "invalid_client"
    assert "s3cret" not in f"{caught.value} {caught.value!r} {client!r} {grant!r}"


SCHEMES: dict[str, Any] = {
    "a": {"type": "http", "scheme": "basic"},
    "b": {"type": "http", "scheme": "bearer"},
    "c": {"type": "http", "scheme": "digest"},
    "d": {"type": "http", "scheme": "negotiate"},
    "e": {"type": "http", "scheme": "OAuth"},
    "f": {"type": "apiKey", "in": "header", "name": "X-F"},
    "g": {"type": "apiKey", "in": "query", "name": "g"},
    "h": {"type": "apiKey", "in": "cookie", "name": "h"},
    "i": {"type": "oauth2", "flows": {}},
    "j": {"type": "openIdConnect", "openIdConnectUrl": "https://e.com/.well-known"},
    "k": {"type": "mutualTLS"},
}


def test_every_type_of_security_scheme_has_an_argument(tmp_path: Path) -> None:
    spec = document(
        paths={"/": {"get": operation("read", security=[{n: []} for n in SCHEMES])}},
        openapi="3.1.0",
        servers=[{"url": "https://e.com"}],
        components={"securitySchemes": SCHEMES},
    )
    (tmp_path / "spec.json").write_text(spec, encoding="utf-8")
    run = gen("spec.json", "-o", "every_scheme", "-v", cwd=tmp_path)
    assert run.code == 0 and "warning" not in run.err and "note" not in run.err
    client = (tmp_path / "every_scheme" / "client.py").read_text(encoding="utf-8")
    for name in SCHEMES:
        assert f"        {name}: " in client
    api = imported(tmp_path / "every_scheme")
    api.Client(c=("u", "p"), d="x", e=lambda: "y", i="t").close()
    grant = api.ClientCredentials("me", "s3cret")
    with pytest.raises(ValueError, match="token_url"):
        api.Client(i=grant)
    api.Client(j=grant).close()


def test_unused_runtime_modules_are_not_in_the_package(packages: Packages) -> None:
    spec = document(paths={"/": {"get": operation("read")}})
    runtime = Path(packages.load("plain_runtime", spec).__file__).parent / "runtime"
    for name in ("oauth", "digest.py", "certificates.py", "server_urls.py"):
        assert not (runtime / name).exists()


@pytest.mark.parametrize("scheme", ["basic", "digest"])
@pytest.mark.parametrize(
    "given", ["s3cret", "xy", 5, ("s3cret",), ("u", 5), ("u", "s3cret", "x"), b"s3", {}]
)
def test_user_and_password_must_be_a_pair(
    packages: Packages, scheme: str, given: Any
) -> None:
    spec = document(
        paths={"/": {"get": operation("read", security=[{"main": []}])}},
        servers=[{"url": "https://e.com"}],
        components={"securitySchemes": {"main": {"type": "http", "scheme": scheme}}},
    )
    api = packages.load(f"pair_{scheme}", spec)
    with pytest.raises(TypeError) as caught:
        api.Client(main=given)
    assert str(caught.value) == (
        'user and password must be a pair of strings: ("user", "password")'
    )
    with pytest.raises(TypeError):
        api.AsyncClient(main=given)
    api.Client(main=("u", "p")).close()
