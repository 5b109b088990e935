"""An authorization server, and operations of an API that requires its tokens."""

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
    """An API and its token endpoint, which issues the tokens `t1`, `t2`, and so on."""

    members: dict[str, Any] = field(default_factory=dict[str, Any])
    token_requests: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    rejected: set[str] = field(default_factory=set[str])
    pause: float = 0.0
    reply: bytes | None = None

    def __call__(self, request: Received) -> bytes:
        if request.target != "/token":
            given = (request.header("authorization") or "").removeprefix("Bearer ")
            return answer(401 if not given or given in self.rejected else 200)
        self.token_requests.append(dict(parse_qsl(request.body.decode())))
        time.sleep(self.pause)
        if self.reply is not None:
            return self.reply
        token = {"access_token": f"t{len(self.token_requests)}", "token_type": "bearer"}
        return answer(body=json.dumps({**token, **self.members}).encode())


Client = Callable[..., Callable[..., Any]]


def sent(server: Loopback) -> list[str | None]:
    """The `Authorization` headers of the calls to the API."""
    return [r.header("authorization") for r in server.received if r.target != "/token"]
