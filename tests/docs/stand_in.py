"""The servers of `specs/`, as httpx2 reaches them while the documentation's code runs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import httpx2

from tests.support.loopback import Received
from tests.support.real.apis import APIS, HOSTS

_PROGRESS = (
    b'event: progress\ndata: {"percent": 40, "step": "reading"}\n\n'
    b'event: finished\ndata: {"percent": 100}\n\n'
)
_LOG = (
    b'{"at": "2026-11-24T09:00:00Z", "level": "info", "text": "reading"}\n'
    b'{"at": "2026-11-24T09:00:01Z", "level": "warning", "text": "one row is empty"}\n'
)
_ADDRESS = {"street": "1 Quay", "city": "Porto", "postal_code": "4000", "country": "PT"}
_INVOICE = {
    "id": str(UUID(int=7)),
    "number": "R-2026-00007",
    "status": "disputed",
    "currency": "EUR",
    "issued_at": "2026-11-24T09:00:00Z",
    "due_on": "soon",
    "customer": {
        "id": str(UUID(int=8)),
        "name": "Ann",
        "email": "ann@example.com",
        "address": _ADDRESS,
    },
    "line_items": [],
    "totals": {"net": 0, "tax": 0, "gross": 0},
}


def respond(request: httpx2.Request) -> httpx2.Response:
    """The response of the server that a request is for."""
    host, path = request.url.host, request.url.path
    if host == "api.twilio.com":
        return httpx2.Response(201, json={"sid": "PK0123", "call_sid": "CA0123"})
    if host == "invoices.example.com":
        return httpx2.Response(200, json=_INVOICE)
    if host == "login.jobs.example.com":
        return httpx2.Response(200, json={"access_token": "t", "token_type": "Bearer"})
    if host.endswith("jobs.example.com") or host == "localhost":
        return _jobs(request, path.removeprefix("/v1"))
    if host.endswith("acme.example.com"):
        return httpx2.Response(404, json={"title": "Not found"})
    if host in HOSTS:
        return _real(request)
    raise AssertionError(f"no server is called {host}")


def _real(request: httpx2.Request) -> httpx2.Response:
    """The response of an API of `specs/real`."""
    line = f"{request.method} {request.url.raw_path.decode()} HTTP/1.1"
    received = Received(line, list(request.headers.items()), request.content)
    return APIS[HOSTS[request.url.host]](received).response()


def _jobs(request: httpx2.Request, path: str) -> httpx2.Response:
    if path == "/jobs":
        return _new_job(request) if request.method == "POST" else _job_page(request)
    if path.endswith("/events"):
        return _content(_PROGRESS, "text/event-stream")
    if path.endswith("/log"):
        return _content(_LOG, "application/x-ndjson")
    if "/artifacts/" in path:
        return _artifact(request)
    id_ = UUID(path.rpartition("/")[2])
    if id_ == UUID(int=404):
        return httpx2.Response(404, json={"title": "No such job"})
    return httpx2.Response(200, json=_job(id_, "running"))


def _new_job(request: httpx2.Request) -> httpx2.Response:
    assert request.content
    return httpx2.Response(201, json=_job(UUID(int=1), "waiting"))


def _job_page(request: httpx2.Request) -> httpx2.Response:
    is_last = "cursor" in request.url.params
    job = _job(UUID(int=2 if is_last else 1), "done")
    page = {"jobs": [job], "next_cursor": None if is_last else "next"}
    return httpx2.Response(200, json=page, headers={"RateLimit-Remaining": "41"})


def _artifact(request: httpx2.Request) -> httpx2.Response:
    if request.method == "PUT":
        return httpx2.Response(204)
    return _content(b"job,state\n" * 10_000, "application/octet-stream")


def _job(id_: UUID, state: str) -> dict[str, Any]:
    return {
        "id": str(id_),
        "image": "report:2",
        "state": state,
        "created_at": "2026-11-24T09:00:00Z",
    }


def _content(content: bytes, content_type: str) -> httpx2.Response:
    return httpx2.Response(200, content=content, headers={"content-type": content_type})


class Sync(httpx2.MockTransport):
    """In place of `httpx2.HTTPTransport`, which takes settings of connections."""

    def __init__(self, **settings: object) -> None:
        super().__init__(respond)


class Async(httpx2.MockTransport):
    """In place of `httpx2.AsyncHTTPTransport`."""

    def __init__(self, **settings: object) -> None:
        super().__init__(_respond_later)


async def _respond_later(request: httpx2.Request) -> httpx2.Response:
    await request.aread()
    return respond(request)
