"""Responds as the three services would, without a network."""

from __future__ import annotations

import json
from uuid import UUID

import httpx2

ORDER = UUID(int=1)
_PRODUCT = {
    "sku": "AC-1",
    "name": "Rocket skates",
    "price": "149.90",
    "size": {"length": 60, "diameter": 20},
}


def connection() -> httpx2.Client:
    """The connection that all three clients use."""
    return httpx2.Client(transport=httpx2.MockTransport(respond))


def respond(request: httpx2.Request) -> httpx2.Response:
    agent = request.headers["user-agent"].partition(" ")[0]
    print(f"{request.method} {request.url} by {agent}")
    match request.url.host.partition(".")[0], request.method, request.url.path:
        case "catalog", "GET", "/products":
            page = {"items": [_PRODUCT]}
            return httpx2.Response(200, json=page, headers={"x-total-count": "1"})
        case "orders", "POST", "/orders":
            order = {
                **json.loads(request.content),
                "id": str(ORDER),
                "state": "open",
                "placed_at": "2026-11-24T09:00:00Z",
            }
            return httpx2.Response(201, json=order)
        case "shipping", "POST", "/shipments":
            return httpx2.Response(201, json={"number": "S1", "day": "2026-11-26"})
        case "shipping", "GET", _:
            lines = b'{"place": "depot"}\n{"place": "door"}\n'
            kind = {"content-type": "application/x-ndjson"}
            return httpx2.Response(200, content=lines, headers=kind)
        case _:
            return httpx2.Response(404, json={"title": "Not found", "code": 7})
