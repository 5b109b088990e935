"""A success whose body cannot be decoded is an error, also for a lenient client."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from typing import Any

import httpx2
import pytest

from runtime import errors
from runtime.features.streaming.downloads import AsyncByteStream, ByteStream
from runtime.http.async_transport import AsyncTransport
from runtime.http.transport import Transport
from runtime.response.responses import (
    AnyResponse,
    BytesResponse,
    JsonResponse,
    NoContent,
    TextResponse,
)
from tests.support.loopback import Loopback, answer
from tests.support.transport_calls import operation

JSON, TEXT = JsonResponse(), TextResponse("text/plain")
FILE = operation(responses={"200": BytesResponse("application/pdf")})


def fetched(server: Loopback, responses: Any, reply: bytes) -> list[Any]:
    """What both transports return or raise."""
    server.reply(reply)
    of = operation(responses=responses)
    found: list[Any] = []
    transport = Transport(server.url)
    try:
        found.append(transport.send(of))
    except errors.ApiError as error:
        found.append(error)
    transport.close()

    async def run() -> None:
        transport = AsyncTransport(server.url)
        try:
            found.append(await transport.send(of))
        except errors.ApiError as error:
            found.append(error)
        await transport.close()

    asyncio.run(run())
    return found


@pytest.mark.parametrize(
    ("responses", "reply", "reason"),
    [
        ({"200": JSON}, answer(200, b'{"a":'), "the body is not JSON text"),
        ({"200": JSON}, answer(200, b"<p>", "text/html"), "the body is not JSON text"),
        ({"200": JSON}, answer(200, b"\x8f\x02"), "the body is not JSON text"),
        ({"200": JSON}, answer(200, b"[" * 200_000), "the body is not JSON text"),
        ({"200": JSON}, answer(200, b""), "the body is empty"),
        ({"200": JSON}, answer(204, b""), "the body is empty"),
        ({"200": JSON, "201": TEXT}, answer(200, b""), "the body is empty"),
        ({"default": JSON}, answer(200, b""), "the body is empty"),
        ({"200": TEXT}, answer(204, b"", ""), "the body is empty"),
        ({"200": AnyResponse()}, answer(200, b"{"), "the body is not JSON text"),
        ({"400": TEXT}, answer(200, b"{"), "the body is not JSON text"),
    ],
)  # fmt: skip
def test_a_body_that_is_malformed_or_missing(
    server: Loopback, responses: Any, reply: bytes, reason: str
) -> None:
    for error in fetched(server, responses, reply):
        assert type(error) is errors.ResponseDecodeError
        assert error.status in (200, 204) and reason in str(error)
        assert error.body == reply.partition(b"\r\n\r\n")[2]
        assert "content-length" in error.headers


@pytest.mark.parametrize(
    ("responses", "reply", "value"),
    [
        ({"200": JSON}, answer(200, b"[1]", "text/html"), [1]),
        ({"200": JSON}, answer(200, b" 7", "image/png"), 7),
        ({"200": TEXT}, answer(200, b"[1]"), "[1]"),
        ({"200": (JSON, TEXT)}, answer(200, b"<p>", "text/html"), "<p>"),
        ({"200": JSON, "204": NoContent()}, answer(200, b""), None),
        ({"200": JSON, "204": NoContent()}, answer(204, b"", ""), None),
        ({"200": TEXT}, answer(200, b"", "text/plain"), ""),
        ({"200": AnyResponse()}, answer(200, b""), None),
    ],
)
def test_a_body_with_another_label_or_one_that_may_be_empty(
    server: Loopback, responses: Any, reply: bytes, value: Any
) -> None:
    assert fetched(server, responses, reply) == [value, value]


def test_an_error_keeps_a_body_that_cannot_be_decoded(server: Loopback) -> None:
    for reply, body in (
        (answer(500, b"{"), "{"),
        (answer(500, b"no gzip", "text/plain", Content_Encoding="gzip"), "no gzip"),
        (answer(500, gzip.compress(b"ab")[:-8], "text/plain", Content_Encoding="gzip"), "ab"),
        (answer(500, b"ab", "text/plain", Content_Encoding="br"), "ab"),
    ):  # fmt: skip
        for error in fetched(server, {"200": JSON, "500": TEXT}, reply):
            assert type(error) is errors.ServerError and error.body == body


LONG = b"[" + b"123456789," * 10_000 + b"0]"


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_cut_off_coding_is_an_error(server: Loopback, coding: str) -> None:
    packed = gzip.compress(LONG) if coding == "gzip" else zlib.compress(LONG)
    cut = answer(200, packed[: len(packed) // 2], Content_Encoding=coding)
    for error in fetched(server, {"200": JSON}, cut):
        assert type(error) is errors.ResponseDecodeError
        assert str(error).endswith(f"the {coding} data ends too early")
        assert LONG.startswith(error.body) and 1_000 < len(error.body) < len(LONG)


def test_all_members_are_read(server: Loopback) -> None:
    members = gzip.compress(LONG[:99]) + gzip.compress(LONG[99:])
    reply = answer(200, members, Content_Encoding="gzip")
    first, second = fetched(server, {"200": JSON}, reply)
    assert first == second and len(first) == 10_001
    assert server.last.header("accept-encoding") == "gzip, deflate"


def test_a_coding_that_was_not_requested(server: Loopback) -> None:
    reply = answer(200, b"\x0b\x02\x80[1]\x03", Content_Encoding="br")
    for error in fetched(server, {"200": JSON}, reply):
        assert type(error) is errors.ResponseDecodeError
        assert "the content coding br is not supported" in str(error)


def test_a_cut_off_download_is_an_error(server: Loopback, tmp_path: Any) -> None:
    packed = gzip.compress(LONG)
    server.reply(answer(200, packed[:-4], "application/pdf", Content_Encoding="gzip"))
    transport = Transport(server.url)
    with pytest.raises(errors.ResponseDecodeError, match="ends too early"):
        ByteStream.requested(transport, FILE).save(tmp_path / "file")
    transport.close()

    async def run() -> None:
        transport = AsyncTransport(server.url)
        with pytest.raises(errors.ResponseDecodeError, match="ends too early"):
            await (await AsyncByteStream.requested(transport, FILE)).save(
                tmp_path / "b"
            )
        await transport.close()

    asyncio.run(run())


def test_a_head_request_has_no_body_to_decode(server: Loopback) -> None:
    server.reply(
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\n"
    )
    transport = Transport(server.url)
    assert transport.send(operation("/", "HEAD")) is None
    transport.close()


def test_a_response_that_was_read_already_is_used_as_it_is() -> None:
    content = httpx2.Response(200, json=[1]).content
    mock = httpx2.MockTransport(lambda request: httpx2.Response(200, content=content))
    with httpx2.Client(transport=mock) as client:
        assert Transport("http://h", http_client=client).send(operation()) == [1]


def test_a_recording_has_the_header_of_the_coding(server: Loopback) -> None:
    server.reply(answer(200, gzip.compress(b"[1]"), Content_Encoding="gzip"))
    transport = Transport(server.url)
    with transport.recording() as exchanges:
        transport.send(operation())
    assert exchanges[0].headers["content-encoding"] == "gzip"
    assert exchanges[0].body == b"[1]"
    transport.close()
