"""Downloads from a server that sends anything: a whole document, or an error with a reason."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from openapi_gen.inputs import http
from openapi_gen.inputs.http import fetch

BODY = b'{"openapi": "3.1.0"}'


class RawServer:
    """Answers each connection with the same bytes, then closes it."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self._socket.getsockname()[1]
        self.answer: Callable[[bytes], Iterator[bytes]] = lambda request: iter(())
        self.requests: list[bytes] = []
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                client, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._talk, args=(client,), daemon=True).start()

    def _talk(self, client: socket.socket) -> None:
        with client:
            request = b""
            try:
                while b"\r\n\r\n" not in request:
                    part = client.recv(65536)
                    if not part:
                        return
                    request += part
                self.requests.append(request)
                for part in self.answer(request):
                    client.sendall(part)
            except OSError:
                pass  # the other side refuses to read on

    def close(self) -> None:
        self._socket.close()


@pytest.fixture(scope="module")
def server() -> Iterator[RawServer]:
    made = RawServer()
    yield made
    made.close()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


def response(*headers: str, status: str = "200 OK", body: bytes = BODY) -> bytes:
    lines = "".join(f"{line}\r\n" for line in headers)
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode("latin-1") + body


LENGTH = f"Content-Length: {len(BODY)}"
CHUNKED = "Transfer-Encoding: chunked"
CHUNKS = b"7\r\n" + BODY[:7] + b"\r\nd;x=y\r\n" + BODY[7:] + b"\r\n0\r\n\r\n"

WHOLE = {
    "length": response(LENGTH),
    "no length, ends with the connection": response(),
    "chunks": response(CHUNKED, body=CHUNKS),
    "chunks in capitals": response("TRANSFER-ENCODING: Chunked", body=CHUNKS),
    "trailers": response(CHUNKED, body=CHUNKS[:-2] + b"X: y\r\n\r\n"),
    "more bytes than the length": response(LENGTH, body=BODY + b"more"),
    "the same length twice": response(LENGTH, LENGTH),
    "the same length in a list": response(f"{LENGTH}, {len(BODY)}"),
    "length and chunks": response("Content-Length: 3", CHUNKED, body=CHUNKS),
    "identity": response(LENGTH, "Content-Encoding: identity"),
    "continue first": b"HTTP/1.1 100 Continue\r\n\r\n" + response(LENGTH),
    "HTTP/1.0": b"HTTP/1.0 200 OK\r\n\r\n" + BODY,
    "no reason": response(LENGTH, status="200"),
    "203": response(LENGTH, status="203 Non-Authoritative Information"),
    "latin-1 in a header": response(LENGTH, "X: \xe9"),
    "empty": response("Content-Length: 0", body=b""),
}

REFUSED = {
    # cut off
    "no byte": (b"", "not an HTTP response"),
    "half a status line": (b"HTTP/1.1 20", "not an HTTP response"),
    "half of the headers": (b"HTTP/1.1 200 OK\r\nContent-Le", "cut off"),
    "one byte is missing": (response(LENGTH, body=BODY[:-1]), "1 bytes are missing"),
    "all is missing": (response(LENGTH, body=b""), "20 bytes are missing"),
    "half a chunk": (response(CHUNKED, body=CHUNKS[:6]), "not an HTTP response"),
    "no last chunk": (response(CHUNKED, body=CHUNKS[:-5]), "not an HTTP response"),
    "no chunk": (response(CHUNKED, body=b""), "not an HTTP response"),
    "after redirect": (response("Location: /x", status="302 Found", body=b""), "302"),
    # status lines
    "no version": (b"200 OK\r\n\r\n" + BODY, "not an HTTP response"),
    "HTTP/0.9": (BODY, "not an HTTP response"),
    "HTTP/9": (b"HTTP/9 200 OK\r\n\r\n" + BODY, "not an HTTP response"),
    "status of letters": (response(LENGTH, status="OK"), "not an HTTP response"),
    "status 99": (response(LENGTH, status="99 x"), "not an HTTP response"),
    "status 1000": (response(LENGTH, status="1000 x"), "not an HTTP response"),
    "status -200": (response(LENGTH, status="-200 x"), "not an HTTP response"),
    "binary": (bytes(range(256)) * 8, "not an HTTP response"),
    "no line end": (b"x" * 70_000, "not an HTTP response"),
    "204": (b"HTTP/1.1 204 No Content\r\n\r\n", "204 No Content"),
    "206": (response(LENGTH, status="206 Partial Content"), "206 Partial Content"),
    "304": (b"HTTP/1.1 304 Not Modified\r\n\r\n", "304"),
    "404": (response(LENGTH, status="404 Not Found"), "404 Not Found"),
    "500 without reason": (response(LENGTH, status="500"), "500"),
    # lengths
    "length of letters": (response("Content-Length: many"), "Content-Length 'many'"),
    "negative length": (response("Content-Length: -1"), "Content-Length '-1'"),
    "hexadecimal length": (response("Content-Length: 0x14"), "Content-Length '0x14'"),
    "two lengths": (response(LENGTH, "Content-Length: 3"), "Content-Length '20, 3'"),
    "list of lengths": (response(f"{LENGTH}, 3"), "Content-Length '20, 3'"),
    "huge length": (response("Content-Length: 99999999999"), "larger than 64 MB"),
    "length of 5,000 digits": (response(f"Content-Length: {'9' * 5000}"), "larger"),
    # chunks
    "chunk size of letters": (response(CHUNKED, body=b"zz\r\n"), "not an HTTP"),
    "negative chunk size": (response(CHUNKED, body=b"-5\r\nabc"), ""),
    "huge chunk": (response(CHUNKED, body=b"fffffffff\r\nabc"), "not an HTTP"),
    "chunk size without end": (response(CHUNKED, body=b"0" * 70_000), "not an HTTP"),
    "encoded chunks": (response("Transfer-Encoding: gzip, chunked"), "gzip, chunked"),
    "unknown coding": (response("Transfer-Encoding: x"), "Transfer-Encoding 'x'"),
    # headers
    "101 headers": (response(*["A: b"] * 101), "not an HTTP response"),
    "a header of 70 kB": (response(f"A: {'b' * 70_000}"), "not an HTTP response"),
    "gzip": (response(LENGTH, "Content-Encoding: gzip"), "encoded (gzip)"),
    # redirects
    "no location": (response(status="302 Found", body=b""), "302 Found"),
    "to itself": (response("Location: ", status="302 Found", body=b""), "302"),
    "to no URL": (response("Location: http://[", status="302 F", body=b""), ""),
    "to a bad port": (response("Location: http://h:x/", status="302 F"), "redirects"),
    "to another host": (
        response("Location: http://localhost:PORT/", status="301 Moved"),
        "redirects to http://localhost",
    ),
    "to another port": (
        response("Location: http://127.0.0.1:OTHER/", status="307 Moved"),
        "redirects to http://127.0.0.1",
    ),
    "with a user": (
        response("Location: http://u:p@127.0.0.1:PORT/", status="308 Moved"),
        "redirects to",
    ),
    "to a file": (response("Location: file:///etc/passwd", status="302 Found"), "302"),
    "to a script": (response("Location: javascript:1", status="302 Found"), "302"),
}


def answer_with(server: RawServer, raw: bytes) -> str:
    port = str(server.port).encode()
    made = raw.replace(b"PORT", port).replace(b"OTHER", b"%d" % (server.port + 1))
    server.requests.clear()
    server.answer = lambda request: iter([made])
    return f"http://127.0.0.1:{server.port}/spec.json"


def test_there_are_64_responses() -> None:
    assert len(WHOLE) + len(REFUSED) == 64


@pytest.mark.parametrize("raw", WHOLE.values(), ids=WHOLE)
def test_a_whole_document(server: RawServer, raw: bytes) -> None:
    expected = b"" if raw is WHOLE["empty"] else BODY
    assert fetch(answer_with(server, raw)) == expected


@pytest.mark.parametrize(("raw", "reason"), REFUSED.values(), ids=REFUSED)
def test_anything_else_is_refused(server: RawServer, raw: bytes, reason: str) -> None:
    with pytest.raises(OSError) as raised:
        fetch(answer_with(server, raw))
    assert reason in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_redirect_on_the_host_and_port(server: RawServer) -> None:
    def answer(request: bytes) -> Iterator[bytes]:
        if b"GET /spec.json" in request:
            yield response("Location: /b?c=d", status="302 Found", body=b"")
        else:
            yield response(LENGTH)

    server.answer = answer
    server.requests.clear()
    assert fetch(f"http://127.0.0.1:{server.port}/spec.json") == BODY
    assert server.requests[-1].startswith(b"GET /b?c=d HTTP/1.1\r\n")


@pytest.mark.parametrize(
    ("url", "target", "may"),
    [
        ("http://a/x", "http://a/y", True),
        ("http://a/x", "http://A:80/y", True),
        ("http://a/x", "https://a/x", True),
        ("http://a:8080/x", "https://a/x", False),
        ("http://a:8080/x", "https://a:8080/x", True),
        ("https://a/x", "http://a/x", False),
        ("https://a/x", "http://a:443/x", False),
        ("https://a/x", "https://a:444/x", False),
        ("https://a/x", "https://b/x", False),
        ("https://a/x", "https://u@a/x", False),
        ("https://a/x", "https:///x", False),
        ("https://a/x", "ftp://a/x", False),
    ],
)
def test_where_a_redirect_may_lead(url: str, target: str, may: bool) -> None:
    assert http._may_follow(url, target) is may


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://h:abc/x", "not a URL: Port could not be cast"),
        ("http://h:99999/x", "not a URL: Port out of range"),
        ("http://[::1/x", "not a URL: Invalid IPv6 URL"),
        ("http:///x", "no host"),
        ("http://user:secret@h/x", "a user or a password"),
        ("http://h/a b", "percent-encode"),
        ("http://h/\xe9", "percent-encode"),
        ("http://h/a\x7f", "percent-encode"),
        ("http://\udcff/x", "percent-encode"),
    ],
)
def test_what_is_no_url(url: str, reason: str) -> None:
    with pytest.raises(OSError, match=reason) as raised:
        fetch(url)
    assert "secret" not in str(raised.value)


def drip(first: bytes, each: bytes) -> Callable[[bytes], Iterator[bytes]]:
    """An answer that goes on, a few bytes at a time."""

    def answer(request: bytes) -> Iterator[bytes]:
        yield first
        for _ in range(100):
            time.sleep(0.05)
            yield each

    return answer


@pytest.mark.parametrize(
    "answer",
    [
        drip(b"", b""),
        drip(b"HTTP/1.1 200 OK\r\n", b"A: b\r\n"),
        drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        drip(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b" "),
        drip(response(CHUNKED, body=b""), b"1\r\n \r\n"),
        drip(response(body=b""), b" "),
    ],
    ids=["nothing", "headers", "100s", "length", "chunks", "no length"],
)
def test_one_deadline_for_all_of_it(
    server: RawServer,
    answer: Callable[[bytes], Iterator[bytes]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(http, "_DEADLINE", 0.3)
    server.answer = answer
    started = time.monotonic()
    with pytest.raises(OSError, match="no whole response in 0.3 seconds"):
        fetch(f"http://127.0.0.1:{server.port}/spec.json")
    assert time.monotonic() - started < 2


def test_the_socket_is_as_late_as_the_whole(
    server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its error can come before the other one: the message is the same."""
    server.answer = drip(b"", b"")
    monkeypatch.setattr(http, "_DEADLINE", 0.1)
    waited = http._within
    monkeypatch.setattr(http, "_within", lambda seconds, call: waited(60, call))
    with pytest.raises(OSError, match="no whole response in 60 seconds"):
        fetch(f"http://127.0.0.1:{server.port}/spec.json")


def test_redirects_end(server: RawServer) -> None:
    def answer(request: bytes) -> Iterator[bytes]:
        path = request.split()[1].decode()
        yield response(f"Location: {path}x", status="302 Found", body=b"")

    server.answer = answer
    with pytest.raises(OSError, match="302"):
        fetch(f"http://127.0.0.1:{server.port}/a")


def test_content_beyond_the_limit(
    server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "LIMIT", 10)
    with pytest.raises(OSError, match="larger than 64 MB"):
        fetch(answer_with(server, response()))


def test_the_proxy_of_the_environment(
    server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.port}")
    monkeypatch.setenv("no_proxy", "")
    answer_with(server, response(LENGTH))
    assert fetch("http://api.invalid/spec.json") == BODY
    assert server.requests[-1].startswith(b"GET http://api.invalid/spec.json HTTP/1.1")
