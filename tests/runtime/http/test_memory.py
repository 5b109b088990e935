"""Uploads and downloads of a gigabyte need less than 50 MB of memory."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.support.runtime_tree import assemble

GIGABYTE = 1 << 30
MOST = 50 << 20  # bytes above what the process has when all is imported
PIECE = bytes(1 << 16)
# A process begins with the peak of the one that started it: here a shell, not pytest.
SHELL = ("sh", "-c", '"$@"; exit $?', "sh")

CLIENT = """
import asyncio, resource, sys
from pathlib import Path
import httpx2, anyio
from runtime.request.bodies.request_body import RequestBody
from runtime.http.async_transport import AsyncTransport
from runtime.request.bodies.multipart import MultipartBody
from runtime.request.bodies.raw import RawBody
from runtime.request.bodies.streams import Progress
from runtime.http.operation import Operation
from runtime.response.responses import BytesResponse, NoContent
from runtime.features.streaming.downloads import AsyncByteStream, ByteStream
from runtime.http.transport import Transport

way, form, url, path = sys.argv[1:]
FILE = Operation("GET", "/file", {"200": BytesResponse("application/pdf")})
BODY = MultipartBody() if way == "form" else RawBody("application/octet-stream")
SENT = Operation("PUT", "/file", {"204": NoContent()}, body=RequestBody(BODY))
told = []


def body():
    upload = Progress(Path(path), lambda sent, total: told.__setitem__(slice(None), [sent, total]))
    return {"file": upload} if way == "form" else upload


def run():
    with_transport = Transport(url, retry=0)
    if way == "down":
        return ByteStream.requested(with_transport, FILE).save(path)
    with_transport.send(SENT, body=body())
    return told[0]


async def arun():
    transport = AsyncTransport(url, retry=0)
    if way == "down":
        return await (await AsyncByteStream.requested(transport, FILE)).save(path)
    await transport.send(SENT, body=body())
    return told[0]


def peak():
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


httpx2.Client().close()  # certificates, loaded once
before = peak()
count = run() if form == "sync" else asyncio.run(arun())
print(count, peak() - before)
"""


class Server:
    """Receives one request of any length and responds, without keeping the body."""

    def __init__(self, downloads: bool) -> None:
        self._downloads = downloads
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.received = 0
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        connection, _ = self._socket.accept()
        with connection, connection.makefile("rb") as file:
            length = 0
            while line := file.readline().strip():
                name, _, value = line.partition(b": ")
                if name.lower() == b"content-length":
                    length = int(value)
            while self.received < length:
                self.received += len(file.read(min(1 << 16, length - self.received)))
            if not self._downloads:
                connection.sendall(b"HTTP/1.1 204 Word\r\n\r\n")
                return
            lines = ["HTTP/1.1 200 Word", "Content-Type: application/pdf"]
            lines += [f"Content-Length: {GIGABYTE}", "", ""]
            connection.sendall("\r\n".join(lines).encode())
            for _ in range(GIGABYTE // len(PIECE)):
                connection.sendall(PIECE)


@pytest.mark.slow
@pytest.mark.parametrize("form", ["sync", "async"])
@pytest.mark.parametrize("way", ["up", "form", "down"])
def test_a_gigabyte(way: str, form: str, tmp_path: Path) -> None:
    file = tmp_path / "file"
    if way != "down":
        with file.open("wb") as sparse:
            sparse.truncate(GIGABYTE)
    server = Server(downloads=way == "down")
    script = tmp_path / "client.py"
    script.write_text(CLIENT)
    done = subprocess.run(
        [*SHELL, sys.executable, script, way, form, server.url, file],
        env={"PYTHONPATH": str(assemble(tmp_path).parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    count, memory = map(int, done.stdout.split())
    assert count == GIGABYTE == file.stat().st_size
    assert way == "down" or server.received >= GIGABYTE
    print(f"{way} {form}: {memory / (1 << 20):.1f} MB")
    assert memory < MOST
    file.unlink()
