"""HTTP digest over a socket, sync and async, with a server that has an implementation of
its own.
"""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from runtime import errors
from runtime.auth import digest
from runtime.auth.credentials import Credentials
from runtime.auth.digest import Digest
from runtime.auth.security import Basic
from runtime.http.async_transport import AsyncTransport
from runtime.http.operation import Operation
from runtime.http.transport import Transport
from runtime.request.bodies.raw import RawBody
from runtime.request.bodies.request_body import RequestBody
from runtime.request.parameters.query import QueryParameter
from runtime.response.responses import JsonResponse
from tests.support.loopback import Loopback, Received, answer

USER, PASSWORD = 'Mu"fa\\sa', "Circle of Life: ü"
OPERATION: Operation[Any] = Operation(
    "POST",
    "/a b",
    {"200": JsonResponse()},
    parameters=(QueryParameter("q", "q"),),
    body=RequestBody(RawBody("a/b")),
    security=(("digest",),),
)


@dataclass
class Server:
    """A server with the nonces `n1`, `n2`, ..., each valid for two requests."""

    algorithm: str | None = "SHA-256"
    qop: str | None = "auth"
    more: str = ""
    user: str = USER
    nonces: int = 1
    counts: list[str] = field(default_factory=list[str])

    def __call__(self, request: Received) -> bytes:
        given = _parameters(request.header("authorization") or "")
        if given and given["nonce"] == f"n{self.nonces}" and len(self.counts) < 2:
            self.counts.append(given.get("nc", "00000000"))
            good = self.is_right(given, request)
            return answer(200 if good else 403)
        self.nonces += 1
        self.counts.clear()
        parameters = [f'realm="the \\"realm\\"", nonce="n{self.nonces}"']
        parameters += [f"algorithm={self.algorithm}"] if self.algorithm else []
        parameters += [f'qop="{self.qop}"'] if self.qop else []
        return answer(
            401, WWW_Authenticate=f"{self.more}Digest {', '.join(parameters)}"
        )

    def is_right(self, given: dict[str, str], request: Received) -> bool:
        realm = 'the "realm"'
        secret = self.hash(f"{self.user}:{realm}:{PASSWORD}")
        if self.algorithm and self.algorithm.endswith("-sess"):
            secret = self.hash(f"{secret}:{given['nonce']}:{given['cnonce']}")
        asked = f"POST:{request.target}"
        if self.qop == "auth-int":
            asked += f":{hashlib.new(self.name, request.body).hexdigest()}"
        asked = self.hash(asked)
        if self.qop:
            middle = f"{given['nonce']}:{given['nc']}:{given['cnonce']}:{given['qop']}"
            assert given["qop"] == self.qop.split(", ")[-1]
        else:
            middle = given["nonce"]
        assert given["uri"] == request.target and given["realm"] == realm
        assert given.get("algorithm") == self.algorithm
        return given["response"] == self.hash(f"{secret}:{middle}:{asked}")

    @property
    def name(self) -> str:
        kind = (self.algorithm or "MD5").removesuffix("-sess")
        return {"MD5": "md5", "SHA-256": "sha256", "SHA-512-256": "sha512_256"}[kind]

    def hash(self, text: str) -> str:
        return hashlib.new(self.name, text.encode()).hexdigest()


def _parameters(header: str) -> dict[str, str]:
    found = re.findall(r'([\w*]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))', header)
    return {
        name: re.sub(r"\\(.)", r"\1", quoted) or bare for name, quoted, bare in found
    }


Call = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, server: Loopback) -> Call:
    """Makes calls with one client, one after the other."""

    def made(count: int = 1, user: str = USER, body: Any = b"body") -> None:
        settings: dict[str, Any] = {
            "base_url": server.url,
            "retry": 0,
            "credentials": Credentials({"digest": Digest((user, PASSWORD))}),
        }
        given = (OPERATION, None, "x y")

        async def awaited() -> None:
            transport = AsyncTransport(**settings)
            for _ in range(count):
                await transport.send(*given, body=body)
            await transport.close()

        if request.param == "async":
            return asyncio.run(awaited())
        transport = Transport(**settings)
        for _ in range(count):
            transport.send(*given, body=body)
        transport.close()

    return made


@pytest.mark.parametrize("qop", ["auth", "auth-int, auth", "auth-int", None])
@pytest.mark.parametrize(
    "algorithm", ["MD5", "MD5-sess", "SHA-256", "SHA-256-sess", "SHA-512-256", None]
)
def test_algorithms_and_qop_values(
    call: Call, server: Loopback, algorithm: str | None, qop: str | None
) -> None:
    server.respond = Server(algorithm, qop)
    call()
    assert [request.body for request in server.received] == [b"body"] * 2
    assert PASSWORD not in str(server.received)


def test_a_nonce_is_reused_and_renewed(call: Call, server: Loopback) -> None:
    server.respond = responder = Server()
    call(4)
    codes = [
        _parameters(r.header("authorization") or "").get("nc") for r in server.received
    ]
    assert codes == [
        None,
        *["00000001", "00000002"],
        "00000003",
        "00000001",
        "00000002",
    ]
    assert responder.counts == ["00000001", "00000002"]


def test_a_wrong_password_is_an_authentication_error(
    call: Call, server: Loopback
) -> None:
    server.reply(
        answer(401, WWW_Authenticate='Digest realm="r", nonce="n", qop="auth"')
    )
    with pytest.raises(errors.AuthenticationError):
        call()
    assert len(server.received) == 2


@pytest.mark.parametrize(
    "header",
    [
        'Basic realm="r"',
        'Digest realm="r", nonce="n", algorithm=SHA3',
        'Digest realm="r", nonce="n", qop="auth-conf"',
        'Digest realm="r"',
        'Digest "',
        "Digest " + "a" * 20_000,
    ],
)
def test_unsupported_challenges_are_ignored(
    call: Call, server: Loopback, header: str
) -> None:
    server.reply(answer(401, WWW_Authenticate=header))
    with pytest.raises(errors.AuthenticationError):
        call()
    assert len(server.received) == 1


def test_the_strongest_of_several_challenges_is_used(
    call: Call, server: Loopback
) -> None:
    weak = 'Basic realm="a, Digest b", Digest realm="x", nonce="m", algorithm=MD5, '
    server.respond = Server(more=weak)
    call()
    assert "algorithm=SHA-256" in (server.last.header("authorization") or "")


def test_a_user_name_that_is_not_ascii(call: Call, server: Loopback) -> None:
    server.respond = Server(user="Jürgen")
    call(user="Jürgen")
    header = server.last.header("authorization") or ""
    assert header.startswith("Digest username*=UTF-8''J%C3%BCrgen, ")


def test_the_user_name_can_be_hashed(call: Call, server: Loopback) -> None:
    server.reply(
        answer(401, WWW_Authenticate='Digest realm="r", nonce="n", userhash=true'),
        answer(),
    )
    call()
    hidden = hashlib.md5(f"{USER}:r".encode()).hexdigest()
    assert f'username="{hidden}", userhash=true' in str(server.last)


def test_a_consumed_stream_is_not_sent_again(call: Call, server: Loopback) -> None:
    server.respond = Server()
    with pytest.raises(errors.AuthenticationError):
        call(body=iter([b"x"]))
    assert len(server.received) == 1


def test_auth_int_does_not_support_streams(
    call: Call, server: Loopback, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"body")
    server.respond = Server(qop="auth-int")
    with pytest.raises(errors.AuthenticationError):
        call(body=file)
    assert len(server.received) == 1


def test_the_next_nonce_of_the_server_is_used(call: Call, server: Loopback) -> None:
    def respond(request: Received) -> bytes:
        given = _parameters(request.header("authorization") or "")
        if not given:
            return answer(
                401, WWW_Authenticate='Digest realm="r", nonce="0", qop="auth"'
            )
        assert given["nonce"] == str(len(server.received) - 2)
        info = f'qop=auth, nextnonce="{len(server.received) - 1}"'
        return answer(
            200 if given["nc"] == "00000001" else 403, Authentication_Info=info
        )

    server.respond = respond
    call(3)
    assert len(server.received) == 4


def test_threads_share_the_count_of_a_nonce(server: Loopback) -> None:
    def respond(request: Received) -> bytes:
        if request.header("authorization") is None:
            return answer(
                401, WWW_Authenticate='Digest realm="r", nonce="n", qop="auth"'
            )
        return answer()

    server.respond = respond
    credentials = {"digest": Digest((USER, PASSWORD))}
    transport = Transport(server.url, credentials=Credentials(credentials))
    send = lambda _: transport.send(OPERATION, None, "x", body=b"")
    send(None)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(send, range(40)))
    headers = [request.header("authorization") for request in server.received[1:]]
    counts = sorted(_parameters(header or "")["nc"] for header in headers)
    assert counts == [f"{number:08x}" for number in range(1, 42)]


def test_values_that_cannot_be_encoded_are_not_shown() -> None:
    for make in (Digest, Basic):
        with pytest.raises(ValueError) as caught:
            make(("me", "s3cret\ud800"))
        assert "s3cret" not in repr(caught.value) and caught.value.__cause__ is None


def test_the_examples_of_rfc_7616(
    server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Section 3.9.1, the same request with both algorithms."""
    cnonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"
    monkeypatch.setattr(digest.secrets, "token_hex", lambda _: cnonce)
    challenge = (
        'Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm={},'
        ' nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",'
        ' opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"'
    )
    of: Operation[Any] = Operation(
        "GET",
        "/dir/index.html",
        {"200": JsonResponse()},
        security=(("digest",),),
    )
    for algorithm, response in [
        ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
        (
            "SHA-256",
            "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
        ),
    ]:
        server.reply(
            answer(401, WWW_Authenticate=challenge.format(algorithm)), answer()
        )
        credentials = {"digest": Digest(("Mufasa", "Circle of Life"))}
        Transport(server.url, credentials=Credentials(credentials)).send(of)
        given = _parameters(server.last.header("authorization") or "")
        assert given["response"] == response and given["nc"] == "00000001"
        assert given["opaque"] == "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"


def test_repr_and_recordings_do_not_show_the_credential(server: Loopback) -> None:
    credential = Digest(("me", "s3cret"))
    server.reply(answer(401, WWW_Authenticate='Digest realm="r", nonce="n"'), answer())
    transport = Transport(server.url, credentials=Credentials({"digest": credential}))
    with transport.recording() as exchanges:
        transport.send(OPERATION, None, "x", body=b"")
    assert [exchange.status for exchange in exchanges] == [401, 200]
    assert "response=" in str(server.last)
    assert "response=" not in repr(exchanges)
    assert "s3cret" not in repr(credential)
