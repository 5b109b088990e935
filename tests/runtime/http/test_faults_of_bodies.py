"""Bodies that no standard allows, or hardly: over real sockets, for both transports."""

from __future__ import annotations

import math
from typing import Any

import pytest

from runtime import errors
from tests.support.faults import FaultServer, said
from tests.support.loopback import answer
from tests.support.transport_calls import Call, operation

UNDECODABLE = errors.ResponseDecodeError
BODIES: dict[str, tuple[bytes, Any]] = {
    "Infinity": (b"[Infinity, -Infinity]", [math.inf, -math.inf]),
    "a number that is too large": (b"[1e999]", [math.inf]),
    "a name twice": (b'{"a": 1, "a": 2}', {"a": 2}),
    "a lone surrogate": (b'["\\ud800"]', ["\ud800"]),
    "a byte order mark": (b"\xef\xbb\xbf[1]", [1]),
    "UTF-16": ("[1]".encode("utf-16"), [1]),
    "a control character": (b'["\x01"]', UNDECODABLE),
    "100,000 levels": (b"[" * 100_000 + b"]" * 100_000, UNDECODABLE),
    "a million digits": (b"9" * 1_000_000, UNDECODABLE),
    "two values": (b"[1] [2]", UNDECODABLE),
    "cut JSON": (b"[1", UNDECODABLE),
    "nothing": (b"", UNDECODABLE),
}
TYPES: dict[str, bytes] = {
    "an unknown charset": answer(200, b"[1]", "application/json; charset=klingon"),
    "text of an unknown charset": answer(200, b"[1]", "text/html; charset=klingon"),
    "a media type that is none": answer(200, b"[1]", ";;=,"),
    "no content type": b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n[1]",
}


@pytest.mark.parametrize("name", BODIES)
def test_json_that_is_unusual_or_broken(call: Call, name: str) -> None:
    body, expected = BODIES[name]
    with FaultServer(said(answer(200, body))) as server:
        found = call(server.url, operation())
        assert len(server.requests) == 1
    if isinstance(expected, type):
        assert type(found) is expected and found.body == body
    else:
        assert found == expected


def test_a_number_that_is_none(call: Call) -> None:
    with FaultServer(said(answer(200, b"[NaN]"))) as server:
        [found] = call(server.url, operation())
    assert math.isnan(found)


@pytest.mark.parametrize("name", TYPES)
def test_the_label_of_a_body(call: Call, name: str) -> None:
    with FaultServer(said(TYPES[name])) as server:
        assert call(server.url, operation()) == [1]
