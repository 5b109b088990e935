"""Mutual TLS over a socket, with certificates created by openssl."""

from __future__ import annotations

import asyncio
import shutil
import ssl
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from runtime import errors
from runtime.auth.certificates import tls_of
from runtime.http.async_transport import AsyncTransport
from runtime.http.operation import Operation
from runtime.http.transport import Transport
from runtime.response.responses import JsonResponse
from tests.support.loopback import Loopback

OPERATION: Operation[Any] = Operation("GET", "/", {"200": JsonResponse()})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`ca.pem`, and `server`, `client` and `locked` (by "s3cret") signed by it."""
    if shutil.which("openssl") is None:
        pytest.skip("the openssl command is missing")
    place = tmp_path_factory.mktemp("certificates")
    new = "req -newkey rsa:2048 -days 2 -subj"
    signed = "-CA ca.pem -CAkey ca.key -addext subjectAltName=IP:127.0.0.1"
    for command in (
        f"{new} /CN=ca -x509 -nodes -keyout ca.key -out ca.pem",
        f"{new} /CN=server -x509 -nodes {signed} -keyout server.key -out server.pem",
        f"{new} /CN=client -x509 -nodes {signed} -keyout client.key -out client.pem",
        "rsa -aes128 -passout pass:s3cret -in client.key -out locked.key",
    ):
        done = subprocess.run(
            ["openssl", *command.split()],
            cwd=place,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            pytest.skip(f"openssl cannot create certificates: {done.stderr[-300:]}")
    return place


@pytest.fixture
def tls_server(folder: Path) -> Iterator[Loopback]:
    """A server that requires a certificate of the CA."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem", folder / "server.key")
    context.load_verify_locations(folder / "ca.pem")
    context.verify_mode = ssl.CERT_REQUIRED
    with Loopback(tls=context) as running:
        yield running


@pytest.fixture(autouse=True)
def trusted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes httpx2 trust the CA."""
    monkeypatch.setenv("SSL_CERT_FILE", str(folder / "ca.pem"))


Send = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest, tls_server: Loopback) -> Send:
    def call(**settings: Any) -> Any:
        settings = {"base_url": tls_server.url, "retry": 0, **settings}

        async def awaited() -> Any:
            transport = AsyncTransport(**settings)
            try:
                return await transport.send(OPERATION)
            finally:
                await transport.close()

        if request.param == "async":
            return asyncio.run(awaited())
        transport = Transport(**settings)
        try:
            return transport.send(OPERATION)
        finally:
            transport.close()

    return call


def test_the_certificate_is_sent_to_the_server(send: Send, folder: Path) -> None:
    files = (str(folder / "client.pem"), str(folder / "client.key"))
    assert send(tls=tls_of(files)) == {}
    both = folder / "both.pem"
    both.write_bytes(b"".join(Path(name).read_bytes() for name in files))
    assert send(tls=tls_of(None, str(both))) == {}
    assert send(tls=tls_of((files[0], str(folder / "locked.key"), "s3cret"))) == {}
    context = ssl.create_default_context(cafile=folder / "ca.pem")
    context.load_cert_chain(*files)
    assert send(tls=tls_of(context)) == {}


def test_a_server_rejects_a_client_without_certificate(send: Send) -> None:
    with pytest.raises(errors.TransportError):
        send(tls=tls_of(None))


def test_tls_cannot_be_combined_with_an_http_client(folder: Path) -> None:
    context = tls_of((str(folder / "client.pem"), str(folder / "client.key")))
    with httpx2.Client() as own, pytest.raises(ValueError, match="http_client"):
        Transport("https://example.com", http_client=own, tls=context)
    with pytest.raises(ValueError, match="http_client"):
        AsyncTransport(
            "https://example.com", http_client=httpx2.AsyncClient(), tls=context
        )


def test_unusable_certificates_are_errors_when_the_client_is_created(
    folder: Path,
) -> None:
    with pytest.raises(FileNotFoundError):
        tls_of(str(folder / "absent.pem"))
    with pytest.raises(OSError) as caught:
        tls_of((str(folder / "client.pem"), str(folder / "locked.key"), "no s3cret"))
    assert "s3cret" not in repr(caught.value)
    with pytest.raises(ValueError):
        tls_of(str(folder / "client.pem"), str(folder / "server.pem"))
