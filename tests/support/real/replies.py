"""Responses of the servers, for a socket and for httpx2."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

import httpx2

from tests.support.loopback import Received

__all__ = ["Reply", "Respond", "json_reply", "path_of", "query_of", "stream_reply"]


@dataclass(frozen=True)
class Reply:
    """A response; its chunks arrive one after the other."""

    status: int
    chunks: Sequence[bytes] = ()
    headers: Mapping[str, str] = field(default_factory=dict[str, str])

    def raw(self) -> bytes:
        """The bytes on the wire, chunked where there are several chunks."""
        body, headers = b"".join(self.chunks), dict(self.headers)
        if len(self.chunks) > 1:
            headers["Transfer-Encoding"] = "chunked"
            parts = [b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in self.chunks]
            body = b"".join([*parts, b"0\r\n\r\n"])
        elif self.status != 204:
            headers["Content-Length"] = str(len(body))
        lines = [f"HTTP/1.1 {self.status} Word"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        return "\r\n".join([*lines, "", ""]).encode("latin-1") + body

    def response(self) -> httpx2.Response:
        """The response of a transport that works in this process."""
        content = b"".join(self.chunks)
        return httpx2.Response(self.status, content=content, headers=dict(self.headers))


Respond = Callable[[Received], Reply]


def json_reply(value: object, status: int = 200, **headers: str) -> Reply:
    """A response of JSON; `_` in the name of a header is `-`."""
    given = {name.replace("_", "-"): text for name, text in headers.items()}
    content = json.dumps(value).encode()
    return Reply(status, [content], {"Content-Type": "application/json", **given})


def stream_reply(chunks: Sequence[bytes], content_type: str) -> Reply:
    return Reply(200, chunks, {"Content-Type": content_type})


def path_of(request: Received) -> str:
    return urlsplit(request.target).path


def query_of(request: Received) -> dict[str, str]:
    """The last value of each parameter."""
    return dict(parse_qsl(urlsplit(request.target).query, keep_blank_values=True))
