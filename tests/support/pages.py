"""Pages of a server's responses, and iterating over them with both clients."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

from tests.support.loopback import Loopback, answer

Method = Callable[[Any], Any]

SECURED = """
openapi: 3.0.3
info: {title: Secured, version: "1"}
security: [{key: [], token: []}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters: [{name: limit, in: query, schema: {type: integer}}]
      responses: {"200": {description: OK, headers: {Link: {schema: {type: string}}}, content: {application/json: {schema: {type: array, items: {type: integer}}}}}}
components:
  securitySchemes:
    key: {type: apiKey, in: query, name: key}
    token: {type: http, scheme: bearer}
"""


def page(data: Any, **headers: str) -> bytes:
    return answer(200, json.dumps(data).encode(), **headers)


def pets(*ids: str, **more: Any) -> bytes:
    return page({"pets": [{"id": id_} for id_ in ids], **more})


def gone_through(
    api: Any, method: Method, *replies: bytes
) -> tuple[list[Any], list[str]]:
    """The items, and the request targets; the same for both clients."""
    with Loopback() as server, api.Client(base_url=server.url, retry=0) as client:
        server.reply(*replies)
        items = list(method(client.pets))
        targets = [request.target for request in server.received]

    async def run(url: str) -> list[Any]:
        async with api.AsyncClient(base_url=url, retry=0) as client:
            return [item async for item in method(client.pets)]

    with Loopback() as server:
        server.reply(*replies)
        assert asyncio.run(run(server.url)) == items
        assert [request.target for request in server.received] == targets
    return items, targets


def ids(items: list[Any]) -> str:
    return "".join(item.id for item in items)
