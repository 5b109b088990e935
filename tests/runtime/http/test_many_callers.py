"""Hosts that are not there, proxies, line breaks, threads, and calls that are cancelled."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest

from runtime import errors
from runtime.auth.credentials import Credentials
from runtime.auth.security import ApiKey, Bearer
from runtime.http.async_transport import AsyncTransport
from runtime.http.options import RequestOptions
from runtime.http.transport import Transport
from runtime.request.bodies.multipart import MultipartBody
from runtime.request.bodies.request_body import RequestBody
from tests.support.faults import FaultServer, said
from tests.support.loopback import Loopback, Received, answer
from tests.support.transport_calls import Call, Send, operation, parameter


def test_a_host_without_an_address(call: Call) -> None:
    found = call("http://absent.invalid", operation("/", "POST"))
    assert type(found) is errors.TransportError and found.attempts == 3


def test_a_refused_connection(call: Call) -> None:
    found = call("http://127.0.0.1:1", operation("/", "POST"))
    assert type(found) is errors.TransportError and found.attempts == 3
    assert "Connection refused" in str(found)


def test_a_proxy_gets_the_whole_url(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FaultServer(said(answer(200, b"[1]"))) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        assert call("http://absent.invalid", operation("/a")) == [1]
        assert proxy.requests[0].startswith(b"GET http://absent.invalid/a HTTP/1.1\r\n")


# Line breaks

BREAKS = ["\r\n", "\n", "\r"]
PLACES = [
    *("path", "query", "header", "cookie", "option", "accept", "key", "extra query"),
    *("api key", "cookie key", "token", "file name"),
]
PARAMETERS = [parameter("P", place) for place in ("path", "query", "header", "cookie")]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("end", BREAKS)
def test_a_line_break_adds_no_header(send: Send, place: str, end: str) -> None:
    bad = f"a{end}X-Injected: 1"
    body, settings, given = None, dict[str, Any](), {"p": "a"}
    options: dict[str, Any] = {}
    used = [one for one in PARAMETERS if one.location == place]
    of = operation(
        "/{P}" if place == "path" else "/",
        "POST",
        parameters=used,
        body=RequestBody(MultipartBody()) if place == "file name" else None,
        security=(("k",),) if "key" in place or place == "token" else None,
    )
    if used:
        given = {"p": bad}
    match place:
        case "option":
            options = {"headers": {"X-A": bad}}
        case "accept" | "key":
            options = {"accept" if place == "accept" else "idempotency_key": bad}
        case "extra query":
            options = {"extra_query": {bad: bad}}
        case "file name":
            body = {"file": (bad, b"data")}
        case _:
            pass
    keys = {
        "api key": ApiKey(bad, "header", "X-K"),
        "cookie key": ApiKey(bad, "cookie", "k"),
        "token": Bearer(bad),
    }
    settings["credentials"] = Credentials({"k": keys.get(place, Bearer("t"))})
    with FaultServer(said(answer(200))) as server:
        try:
            send(
                *(of, given, body, RequestOptions(**options)),
                base_url=server.url,
                **settings,
            )
        except errors.RequestValidationError:
            assert server.requests == []
        else:
            [request] = server.requests
            assert b"\nX-Injected" not in request and b"\rX-Injected" not in request


# Threads and tasks


def echo(request: Received) -> bytes:
    return answer(200, f'"{request.target}"'.encode())


def test_32_threads_share_a_client() -> None:
    wrong: list[str] = []

    def work(number: int) -> None:
        for count in range(20):
            path = f"/{number}/{count}"
            if transport.send(operation(path)) != path:
                wrong.append(path)

    with Loopback(respond=echo) as server:
        transport = Transport(server.url)
        threads = [threading.Thread(target=work, args=(n,)) for n in range(32)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert wrong == [] and len(server.received) == 640
        transport.close()


def test_1_000_cancellations_leave_a_client_that_works() -> None:
    async def run(url: str) -> None:
        transport = AsyncTransport(url, retry=0)
        for wave in range(20):
            calls = [
                asyncio.ensure_future(transport.send(operation(f"/{wave}/{n}")))
                for n in range(50)
            ]
            await asyncio.sleep(0.001 * (wave % 5))
            for one in calls:
                one.cancel()
            await asyncio.gather(*calls, return_exceptions=True)
        found = [await transport.send(operation(f"/end/{n}")) for n in range(20)]
        assert found == [f"/end/{n}" for n in range(20)]
        await transport.close()

    with Loopback(respond=echo) as server:
        asyncio.run(run(server.url))
