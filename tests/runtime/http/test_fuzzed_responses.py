"""Responses of any status, headers and body: a value, or an error of the documented tree."""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
import random
import zlib
from typing import Any

import httpx2
import pytest

from runtime import errors
from runtime.http.async_transport import AsyncTransport
from runtime.http.retry import Retry
from runtime.http.transport import Transport
from runtime.response.responses import (
    AnyResponse,
    BytesResponse,
    JsonResponse,
    NoContent,
    TextResponse,
)
from tests.support.transport_calls import PET, operation


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> None:
    """A record for each repetition would be kept."""
    caplog.set_level(logging.ERROR)


OPERATIONS = [
    operation(responses=PET),
    operation(responses={"200": JsonResponse()}),
    operation(responses={"200": JsonResponse("list[int]", lambda data: data), "204": NoContent()}),
    operation(responses={"200": TextResponse("text/plain"), "default": JsonResponse()}),
    operation(responses={"200": BytesResponse("image/*"), "4XX": AnyResponse()}),
    operation("/", "POST", responses={"default": AnyResponse()}),
    operation("/", "HEAD"),
]  # fmt: skip
TEXTS = [
    "", "application/json", "text/html; charset=", "text/plain;charset=utf-16", "gzip",
    "deflate", "gzip, gzip", "br", "identity", "\"", ",;=", "a" * 5_000, "0", "-1", "1e9",
    "Fri, 31 Dec 9999 23:59:59 GMT", "true", "false", "chunked", "\xe9", "application/xml",
    "multipart/mixed; boundary=", "*/*", "image/png", "nan", "99999999999999999999",
]  # fmt: skip
NAMES = [
    "content-type", "content-encoding", "retry-after", "retry-after-ms", "location", "link",
    "x-should-retry", "x-request-id", "set-cookie", "content-length", "www-authenticate",
    "etag", "transfer-encoding",
]  # fmt: skip
VALUES: list[Any] = [
    None,
    True,
    1,
    -1e308,
    "a",
    [],
    {},
    [[1]],
    {"a": {"b": None}},
    "\ud800",
]


def body(chance: random.Random) -> bytes:
    data = [
        lambda: b"",
        lambda: chance.randbytes(chance.randrange(200)),
        lambda: json.dumps(chance.choice(VALUES)).encode(),
        lambda: b"[" * chance.choice([1, 500, 100_000]),
        lambda: b"9" * chance.choice([20, 5_000]),
        lambda: b'{"a":NaN,"a":Infinity,"b":1e999}',
        lambda: b"\xef\xbb\xbf{}",
        lambda: "<html>\u00fc</html>".encode(chance.choice(["utf-8", "utf-16", "latin-1"])),
    ]  # fmt: skip
    made = chance.choice(data)()
    packed = chance.choice([lambda d: d, gzip.compress, zlib.compress])(made)
    return (
        packed[: chance.randrange(len(packed) + 1)] if chance.random() < 0.3 else packed
    )


class Bytes(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body that httpx2 has not read, as one from a network."""

    def __init__(self, data: bytes, size: int) -> None:
        self._chunks = [data[i : i + size] for i in range(0, len(data), size)]

    def __iter__(self) -> Any:
        return iter(self._chunks)

    async def __aiter__(self) -> Any:
        for chunk in self._chunks:
            yield chunk

    async def aclose(self) -> None:
        pass


def answering(chance: random.Random) -> httpx2.MockTransport:
    def answer(request: httpx2.Request) -> httpx2.Response:
        status = chance.choice(
            [200, 201, 204, 206, 301, 304, 400, 404, 429, 503, 599, 999]
        )
        headers = [
            (chance.choice(NAMES).encode(), chance.choice(TEXTS).encode("latin-1"))
            for _ in range(chance.randrange(5))
        ]
        stream = Bytes(body(chance), chance.choice([1, 7, 65_536]))
        return httpx2.Response(status, headers=headers, stream=stream)

    return httpx2.MockTransport(answer)


async def nothing(seconds: float) -> None:
    pass


RETRY = Retry(sleep=lambda seconds: None, async_sleep=nothing, max_retry_after=1e300)


def fuzz(count: int, seed: int) -> None:
    chance = random.Random(seed)
    outcomes = {True: 0, False: 0}
    with httpx2.Client(transport=answering(chance)) as own:
        transport = Transport("http://h", http_client=own, retry=RETRY)
        strict = Transport("http://h", http_client=own, strict_responses=True, retry=0)
        for _ in range(count):
            chosen = strict if chance.random() < 0.2 else transport
            try:
                chosen.send(chance.choice(OPERATIONS))
                outcomes[True] += 1
            except errors.ApiError as error:
                assert str(error) and repr(error) and error.attempts
                outcomes[False] += 1
    assert min(outcomes.values()) > count / 20


async def afuzz(count: int, seed: int) -> None:
    chance = random.Random(seed)
    async with httpx2.AsyncClient(transport=answering(chance)) as own:
        transport = AsyncTransport("http://h", http_client=own, retry=RETRY)
        for _ in range(count):
            try:
                await transport.send(chance.choice(OPERATIONS))
            except errors.ApiError as error:
                assert str(error) and repr(error)


def test_no_other_exception_escapes() -> None:
    fuzz(1_500, 1)
    asyncio.run(afuzz(500, 2))


@pytest.mark.slow
def test_no_other_exception_escapes_of_many() -> None:
    fuzz(90_000, 3)
    asyncio.run(afuzz(10_000, 4))
