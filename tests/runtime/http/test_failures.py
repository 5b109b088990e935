"""Calls that fail: every exception is an `ApiError`."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

from runtime import errors
from runtime.auth.credentials import Credentials
from runtime.auth.security import Bearer
from runtime.http.options import RequestOptions
from runtime.http.transport import Transport
from runtime.request.bodies.raw import RawBody
from runtime.request.bodies.request_body import RequestBody
from tests.support.loopback import Loopback
from tests.support.transport_calls import Send, operation


class Broken:
    def read(self, _: int) -> bytes:
        raise RuntimeError("secret-in-callback")


def test_no_other_exception_escapes(send: Send, server: Loopback) -> None:
    of = operation("/", "POST", body=RequestBody(RawBody("a/b")), security=(("k",),))
    url_cases = [
        "http://127.0.0.1:1",
        "http://[::1",
        "http://a..b",
    ]
    for url in url_cases:
        with pytest.raises(errors.TransportError):
            send(of, {}, b"", base_url=url)
    with pytest.raises(errors.TransportError) as caught:
        send(of, {}, Broken())
    assert "secret" not in str(caught.value)
    for reply in (
        b"garbage\r\n\r\n",
        b"",
    ):
        server.reply(reply)
        with pytest.raises(errors.TransportError):
            send(of, {}, b"")
    with pytest.raises(errors.TransportError):
        send(of, {}, b"", credentials=Credentials({"k": Bearer(lambda: str(1 / 0))}))
    with pytest.raises(errors.TransportError):
        send(operation("/" + "a" * 70_000))
    for server_url in (None, "/v1"):
        with pytest.raises(errors.TransportError):
            send(operation("/"), base_url=None, server=server_url)


def test_a_closed_client_is_a_transport_error(server: Loopback) -> None:
    transport = Transport(server.url)
    transport.close()
    with pytest.raises(errors.TransportError):
        transport.send(operation("/"))
    with httpx2.Client() as client:
        given = Transport(server.url, http_client=client)
        given.close()
        assert given.send(operation("/")) == {} and not client.is_closed
    with pytest.raises(errors.TransportError):
        given.send(operation("/"))


def test_a_timeout_is_a_request_timeout_error(send: Send) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(errors.RequestTimeoutError):
            send(operation("/"), base_url=url, timeout=0.05)
        with pytest.raises(errors.RequestTimeoutError):
            send(operation("/"), {}, None, RequestOptions(timeout=0.05), base_url=url)


@pytest.mark.parametrize(
    "url", ["", "a-b", "ftp://a", "http:///a", "http://a?b=1", "http://a#b", "//a"]
)
def test_base_url_is_checked_when_the_client_is_created(url: str) -> None:
    with pytest.raises(ValueError) as caught:
        Transport(url)
    assert not url or url not in str(caught.value)


def test_base_url_and_servers_of_operations(send: Send, server: Loopback) -> None:
    own = operation("/x", servers=(server.url + "/own",))
    send(own, base_url=None, server="http://127.0.0.1:1")
    assert server.last.target == "/own/x"
    send(own, server="http://127.0.0.1:1")
    assert server.last.target == "/x"
    send(operation(""), base_url=None, server=server.url)
    assert server.last.target == "/"


def test_httpx2_is_only_imported_with_the_first_client() -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import runtime.http.transport, runtime.http.async_transport, runtime.request.bodies.multipart\n"
        "runtime.http.transport.Transport('http://a')\n"
        "assert not {'httpx2', 'anyio', 'ssl', 'email'} & set(sys.modules)\n"
    )
    templates = str(Path(errors.__file__).parents[1])
    subprocess.run([sys.executable, "-c", code, templates], check=True)
