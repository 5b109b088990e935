"""What a server can do wrong, over real sockets and real TLS, for both transports."""

from __future__ import annotations

import asyncio
import gzip
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import trustme

from runtime import errors
from runtime.features.streaming.downloads import AsyncByteStream, ByteStream
from runtime.http.async_transport import AsyncTransport
from runtime.http.options import RequestOptions
from runtime.http.retry import Retry
from runtime.http.timeouts import Timeout
from runtime.http.transport import Transport
from runtime.request.bodies.raw import RawBody
from runtime.request.bodies.request_body import RequestBody
from runtime.response.responses import BytesResponse
from tests.support.faults import (
    FaultServer,
    Play,
    closed,
    hang,
    lingering,
    reset,
    said,
    trickled,
)
from tests.support.loopback import answer
from tests.support.transport_calls import Call, operation

QUICK = Retry(base_delay=0.001)
GET, POST = operation("/"), operation("/", "POST")
UPLOAD = operation("/", "PUT", body=RequestBody(RawBody("a/b")))
FILE = operation("/", responses={"200": BytesResponse("application/pdf")})
OK = answer(200, b"[1]")
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
FAULTS: dict[str, tuple[list[Play], Any, int]] = {
    # what the server does, the value or the error, the requests that it gets
    "503 twice": ([said(answer(503)), said(answer(503)), said(OK)], [1], 3),
    "408": ([said(answer(408)), said(OK)], [1], 2),
    "429": ([said(answer(429)), said(OK)], [1], 2),
    "503 for ever": ([said(answer(503))], errors.ServerError, 3),
    "409": ([said(answer(409))], errors.ConflictError, 1),
    "a reset before the response": ([reset(), said(OK)], [1], 2),
    "resets for ever": ([reset()], errors.TransportError, 3),
    "an end before the response": ([closed(), said(OK)], [1], 2),
    "a reset in the body": (
        [reset(HEAD + b"Content-Length: 9\r\n\r\n[1"), said(OK)], [1], 2,
    ),
    "an end in the body": ([closed(HEAD + b"Content-Length: 9\r\n\r\n[1"), said(OK)], [1], 2),
    "an end in a chunk": ([closed(CHUNKED + b"5\r\n[1"), said(OK)], [1], 2),
    "garbage": ([closed(b"\0\1\2\r\n\r\n"), said(OK)], [1], 2),
    "a chunk size that is none": ([closed(CHUNKED + b"zz\r\n[1]\r\n")], errors.TransportError, 3),
    "headers without an end": ([closed(HEAD), said(OK)], [1], 2),
    "HTTP/0.9": ([closed(b"[1]")], errors.TransportError, 3),
    "a megabyte of headers": (
        [closed(HEAD + b"X-A: %s\r\n" % (b"a" * 1_000_000))], errors.TransportError, 3,
    ),
    "a status of four digits": ([closed(b"HTTP/1.1 2000 OK\r\n\r\n")], errors.TransportError, 3),
    "a redirect": (
        [said(answer(302, b"", Location="http://127.0.0.1:1/"))], errors.StatusError, 1,
    ),
    "cut gzip": (
        [said(answer(200, gzip.compress(b"[1]")[:-4], Content_Encoding="gzip"))],
        errors.ResponseDecodeError, 1,
    ),
    "HTML": ([said(answer(200, b"<html>", "text/html"))], errors.ResponseDecodeError, 1),
    "429 with a wait": ([said(answer(429, Retry_After="0.001")), said(OK)], [1], 2),
    "a wait without sense": (
        [said(answer(503, Retry_After="Fri, 31 Dec 99999999999999999999 23:59:59 GMT")), said(OK)],
        [1], 2,
    ),
    "a wait that is too long": ([said(answer(503, Retry_After="121"))], errors.ServerError, 1),
    "should not retry": ([said(answer(503, x_should_retry="false"))], errors.ServerError, 1),
    "should retry": ([said(answer(400, x_should_retry="true")), said(OK)], [1], 2),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault(call: Call, fault: str) -> None:
    plays, expected, count = FAULTS[fault]
    with FaultServer(*plays) as server:
        found = call(server.url, GET, timeout=10)
        assert len(server.requests) == count
    if isinstance(expected, type):
        assert isinstance(found, expected), repr(found)
    else:
        assert found == expected


@pytest.mark.parametrize("play", [reset(), closed(), said(answer(503))])
def test_a_post_without_a_key_is_sent_once(call: Call, play: Play) -> None:
    with FaultServer(play) as server:
        assert isinstance(call(server.url, POST), errors.ApiError)
        assert len(server.requests) == 1


def test_the_reason_is_that_of_the_system(call: Call) -> None:
    with FaultServer(reset()) as server:
        found = call(server.url, GET)
    assert "Connection reset by peer" in str(found) and "3 attempts" in str(found)
    found = call("http://127.0.0.1:1", POST)
    assert isinstance(found, errors.TransportError) and "3 attempts" in str(found)


# Bounds


TRICKLES = {
    "headers": trickled(HEAD, 0.05, b"X-A: " + b"a" * 500),
    "body": trickled(HEAD + b"Content-Length: 500\r\n\r\n", 0.05, b" " * 500),
    "chunk sizes": trickled(CHUNKED, 0.05, b"0" * 500),
    "chunks": trickled(CHUNKED, 0.05, b"1\r\n \r\n" * 100),
    "nothing": hang,
}


@pytest.mark.parametrize("name", TRICKLES)
def test_one_deadline_for_the_call(call: Call, name: str) -> None:
    with FaultServer(TRICKLES[name]) as server:
        begin = time.monotonic()
        found = call(server.url, GET, timeout=0.6)
        assert 0.5 < time.monotonic() - begin < 2
    assert type(found) is errors.RequestTimeoutError, repr(found)
    assert "longer than 0.6 seconds" in str(found)


@pytest.mark.parametrize("name", ["body", "chunks", "nothing"])
def test_the_deadline_of_a_client_of_the_callers_own(name: str) -> None:
    with FaultServer(TRICKLES[name]) as server, httpx2.Client() as client:
        transport = Transport(server.url, http_client=client, timeout=0.6)
        begin = time.monotonic()
        with pytest.raises(errors.RequestTimeoutError):
            transport.send(GET)
        assert time.monotonic() - begin < 2


def test_read_timeouts_are_repeated_and_end_at_the_deadline(call: Call) -> None:
    timeout = Timeout(total=5, read=0.1)
    with FaultServer(hang) as server:
        found = call(server.url, GET, timeout=timeout)
        assert type(found) is errors.RequestTimeoutError and len(server.requests) == 3
    with FaultServer(hang) as server:
        call(server.url, POST, timeout=timeout)
        assert len(server.requests) == 1


def test_a_timeout_of_httpx2_has_no_total(call: Call) -> None:
    body = trickled(
        HEAD + b"Content-Length: 15\r\n\r\n", 0.05, b"[1" + b" " * 12 + b"]"
    )
    with FaultServer(body) as server:
        found = call(server.url, GET, timeout=httpx2.Timeout(0.3))
    assert found == [1]


def test_a_wait_beyond_the_deadline_is_not_begun(call: Call) -> None:
    with FaultServer(said(answer(503, Retry_After="3"))) as server:
        begin = time.monotonic()
        found = call(server.url, GET, timeout=2)
        assert isinstance(found, errors.ServerError) and len(server.requests) == 1
        assert time.monotonic() - begin < 1


def test_the_time_of_an_upload_does_not_count(call: Call) -> None:
    def slow() -> Iterator[bytes]:
        for _ in range(8):
            time.sleep(0.1)
            yield b"a" * 1_000

    with FaultServer(said(OK)) as server:
        assert call(server.url, UPLOAD, slow(), timeout=0.5) == [1]
        assert server.requests[0].endswith(b"0\r\n\r\n")


def test_a_server_that_reads_nothing(call: Call) -> None:
    with FaultServer(hang, reads=False) as server:
        begin = time.monotonic()
        found = call(server.url, UPLOAD, b"a" * 50_000_000, timeout=0.6)
        assert type(found) is errors.RequestTimeoutError, repr(found)
        assert time.monotonic() - begin < 5


@pytest.mark.parametrize("tls", [False, True])
def test_an_early_413_is_the_response(
    call: Call, tls: bool, authority: trustme.CA, tmp_path: Path
) -> None:
    certificate = authority.issue_cert("localhost") if tls else None
    too_large = answer(413, b'"too large"', Connection="close")
    # After an RST, no TLS library gives what came before.
    early = lingering(too_large) if tls else closed(too_large)
    with FaultServer(early, reads=False, certificate=certificate) as server:
        for body in (b"a" * 30_000_000, iter([b"a" * 100_000] * 300)):
            found = call(
                server.url, UPLOAD, body, timeout=10, retry=0, tls=trusting(authority)
            )
            assert type(found) is errors.StatusError, repr(found)
            assert found.status == 413


# Sizes


def test_a_body_that_is_too_large(call: Call) -> None:
    bomb = gzip.compress(gzip.compress(bytes(300_000_000), 9))
    assert len(bomb) < 2_000
    with FaultServer(said(answer(200, bomb, Content_Encoding="gzip, gzip"))) as server:
        found = call(server.url, GET)
        assert type(found) is errors.ResponseDecodeError
        assert "larger than 100000000 bytes" in str(found) and found.body == b""


def test_the_limit_of_a_client_and_of_a_call(call: Call) -> None:
    with FaultServer(said(answer(200, b"[1234567]"))) as server:
        assert call(server.url, GET, max_response_size=9) == [1234567]
        small = call(server.url, GET, max_response_size=8)
        assert type(small) is errors.ResponseDecodeError
        options = RequestOptions(max_response_size=None)
        assert call(server.url, GET, None, options, max_response_size=8) == [1234567]
        options = RequestOptions(max_response_size=3)
        found = call(server.url, GET, None, options)
        assert type(found) is errors.ResponseDecodeError


def test_a_body_without_an_end(call: Call) -> None:
    def endless(server: FaultServer, connection: Any) -> None:
        connection.sendall(CHUNKED)
        while not server.stopped.is_set():
            connection.sendall(b"10000\r\n" + b" " * 65_536 + b"\r\n")

    with FaultServer(endless) as server:
        found = call(server.url, GET, max_response_size=5_000_000, timeout=20)
    assert type(found) is errors.ResponseDecodeError


def test_a_large_error_is_cut(call: Call) -> None:
    with FaultServer(said(answer(500, b"a" * 5_000, "text/plain"))) as server:
        found = call(server.url, GET, max_response_size=1_000, retry=0)
    assert isinstance(found, errors.ServerError) and found.body == "a" * 1_000


def test_streams_have_no_limit_and_no_deadline(tmp_path: Path) -> None:
    head = HEAD.replace(b"json", b"pdf") + b"Content-Length: 20\r\n\r\n"
    slow = trickled(head, 0.05, b"a" * 20)

    async def run(url: str) -> int:
        transport = AsyncTransport(url, timeout=Timeout(total=0.3), max_response_size=5)
        try:
            stream = await AsyncByteStream.requested(transport, FILE)
            return await stream.save(tmp_path / "b")
        finally:
            await transport.close()

    with FaultServer(slow) as server:
        transport = Transport(
            server.url, timeout=Timeout(total=0.3), max_response_size=5
        )
        assert ByteStream.requested(transport, FILE).save(tmp_path / "a") == 20
        transport.close()
        assert asyncio.run(run(server.url)) == 20


# TLS


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def trusting(authority: trustme.CA) -> Any:
    import ssl

    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def test_tls_works(call: Call, authority: trustme.CA) -> None:
    certificate = authority.issue_cert("localhost")
    with FaultServer(reset(), said(OK), certificate=certificate) as server:
        assert call(server.url, GET, tls=trusting(authority)) == [1]
        assert len(server.requests) == 2


@pytest.mark.parametrize("host", ["localhost", "other.test"])
def test_a_certificate_error_is_not_repeated(
    call: Call, authority: trustme.CA, host: str
) -> None:
    slept: list[float] = []

    async def async_sleep(seconds: float) -> None:
        slept.append(seconds)

    retry = Retry(sleep=slept.append, async_sleep=async_sleep)
    certificate = authority.issue_cert(host)
    tls = None if host == "localhost" else trusting(authority)
    with FaultServer(said(OK), certificate=certificate) as server:
        found = call(server.url, GET, tls=tls, retry=retry)
    assert type(found) is errors.TransportError and slept == []
    assert "certificate verify failed" in str(found)


def test_a_silent_handshake_ends(call: Call, authority: trustme.CA) -> None:
    with FaultServer(hang) as server:
        url = server.url.replace("http:", "https:")
        begin = time.monotonic()
        found = call(url, GET, timeout=0.5, retry=0)
        assert type(found) is errors.RequestTimeoutError, repr(found)
        assert time.monotonic() - begin < 3


def test_trickled_bodies_over_tls(call: Call, authority: trustme.CA) -> None:
    certificate = authority.issue_cert("localhost")
    for name in ("headers", "body"):
        with FaultServer(TRICKLES[name], certificate=certificate) as server:
            found = call(server.url, GET, timeout=0.6, tls=trusting(authority))
        assert type(found) is errors.RequestTimeoutError, repr(found)


# The budget


SLOW = pytest.mark.slow


@pytest.mark.parametrize("calls", [200, pytest.param(1_000, marks=SLOW)])
def test_a_dead_server_gets_few_requests_more_than_calls(calls: int) -> None:
    with FaultServer(closed(answer(503, Connection="close"))) as server:
        transport = Transport(server.url, retry=Retry(base_delay=0))
        for _ in range(calls):
            with pytest.raises(errors.ServerError):
                transport.send(GET)
        assert len(server.requests) == calls + 100
        transport.close()


@pytest.mark.parametrize("calls", [1_000, pytest.param(10_000, marks=SLOW)])
def test_repetitions_that_succeed_cost_nothing(calls: int) -> None:
    state = {"calls": 0, "failed": False}

    def play(server: FaultServer, connection: Any) -> None:
        fails = state["calls"] % 5 < 2 and not state["failed"]
        state["failed"] = fails
        state["calls"] += not fails
        connection.sendall(answer(503) if fails else OK)

    with FaultServer(play) as server:
        transport = Transport(server.url, retry=Retry(base_delay=0))
        for _ in range(calls):
            assert transport.send(GET) == [1]
        assert len(server.requests) == 1.4 * calls
        transport.close()
