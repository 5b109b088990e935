"""Who gives out tokens, and operations of an API that asks for them."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from runtime.auth.oauth.flows import Flows
from runtime.auth.oauth.grants import ClientCredentials
from runtime.http.operation import Operation
from runtime.response.responses import JsonResponse
from tests.support.loopback import Loopback, Received, answer

FLOWS = Flows(token_url="/token")
GRANT = ClientCredentials("me", "s3cret")
SCOPED = (("oauth", "read"),)


def operation(path: str = "/", **changes: Any) -> Operation[Any]:
    merged: dict[str, Any] = {"security": (("oauth",),), **changes}
    return Operation("GET", path, {"200": JsonResponse()}, **merged)


@dataclass
class Authority:
    """An API, and who gives out its tokens: `t1`, `t2`, and so on."""

    facts: dict[str, Any] = field(default_factory=dict[str, Any])
    asked: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    refused: set[str] = field(default_factory=set[str])
    pause: float = 0.0
    reply: bytes | None = None

    def __call__(self, request: Received) -> bytes:
        if request.target != "/token":
            given = (request.header("authorization") or "").removeprefix("Bearer ")
            return answer(401 if not given or given in self.refused else 200)
        self.asked.append(dict(parse_qsl(request.body.decode())))
        time.sleep(self.pause)
        if self.reply is not None:
            return self.reply
        token = {"access_token": f"t{len(self.asked)}", "token_type": "bearer"}
        return answer(body=json.dumps({**token, **self.facts}).encode())


Client = Callable[..., Callable[..., Any]]


def sent(server: Loopback) -> list[str | None]:
    """The `Authorization` headers of the calls of the API."""
    return [r.header("authorization") for r in server.received if r.target != "/token"]
