"""Operations that are hard to encode, each with a value, as requests of our client.

The values are unambiguous in their style: see
`tests/runtime/request/styles/test_decoding.py`.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any

import httpx2

from tests.support.documents import document, operation

__all__ = ["OPERATIONS", "SPEC", "Torture", "request_of"]

STRING = {"type": "string"}
INTEGER = {"type": "integer"}
STRINGS = {"type": "array", "items": STRING}
INTEGERS = {"type": "array", "items": INTEGER}
COLORS = {
    "type": "object",
    "properties": {"R": INTEGER, "G": INTEGER, "name": STRING},
    "required": ["R"],
}
NASTY = "a b&c=d/e?f#g%h+i;j,k\u00fc\u20ac\U0001f600\"'<>"
HEADER_TEXT = "a b; c/d?e#f%20g&h=i"
COOKIE_TEXT = "a%20b&c=d/e?f#g"
JSON = "application/json"


@dataclass(frozen=True)
class Torture:
    """One operation with one parameter or a body."""

    name: str
    value: Any
    parameter: dict[str, Any] | None = None
    body: dict[str, Any] | None = None
    """A Media Type Object, by its media type."""

    @property
    def location(self) -> str:
        return self.parameter["in"] if self.parameter else "body"

    @property
    def style(self) -> str:
        return str(self.parameter.get("style", "")) if self.parameter else ""

    @property
    def explode(self) -> bool:
        return bool(self.parameter and self.parameter.get("explode"))

    @property
    def path(self) -> str:
        return f"/{self.name}/{{color}}" if self.location == "path" else f"/{self.name}"

    @property
    def described(self) -> dict[str, Any]:
        """The Path Item Object."""
        if self.body is None:
            return {"get": operation(self.name, parameters=[self.parameter])}
        content = {"required": True, "content": self.body}
        return {"post": {**operation(self.name), "requestBody": content}}


def _styled(
    location: str, style: str, kind: str, schema: Any, value: Any, explode: bool
) -> Torture:
    """A parameter with a style."""
    name = f"{location}_{style}_{'exploded' if explode else 'flat'}_{kind}".lower()
    parameter = {
        "name": "color",
        "in": location,
        "required": True,
        "style": style,
        "explode": explode,
        "schema": schema,
    }
    return Torture(name, value, parameter)


def _all_styled() -> list[Torture]:
    texts = {"header": HEADER_TEXT, "cookie": COOKIE_TEXT}
    words = {"path": "a b%&=\u00fc", "query": NASTY, "header": "a b", "cookie": "a&b"}
    found: list[Torture] = []
    for location, style in (
        ("path", "simple"),
        ("path", "label"),
        ("path", "matrix"),
        ("query", "form"),
        ("header", "simple"),
        ("cookie", "form"),
    ):
        text = texts.get(location, NASTY)
        for explode in (False, True):
            for kind, schema, value in (
                ("text", STRING, text),
                ("integer", INTEGER, -17),
                ("boolean", {"type": "boolean"}, True),
                ("number", {"type": "number"}, 12.5),
                ("strings", STRINGS, [words[location], "b"]),
                ("integers", INTEGERS, [3, 4, 5]),
                ("one", INTEGERS, [3]),
                ("object", COLORS, {"R": 100, "G": 200, "name": "red"}),
            ):
                found.append(_styled(location, style, kind, schema, value, explode))
    for style in ("spaceDelimited", "pipeDelimited"):
        found.append(
            _styled("query", style, "integers", INTEGERS, [3, 4, 5], explode=False)
        )
        found.append(_styled("query", style, "strings", STRINGS, ["a&b", "c"], False))
    colors = {"R": 100, "G": 200, "name": NASTY}
    found.append(_styled("query", "deepObject", "object", COLORS, colors, explode=True))
    return found


def _others() -> list[Torture]:
    color = {"name": "color", "in": "query", "required": True}
    words = {"R": 100, "name": NASTY}
    form = {"application/x-www-form-urlencoded": {"schema": COLORS}}
    return [
        Torture("empty_text", "", {**color, "schema": STRING}),
        Torture("reserved", "a/b?c:d@e", _reserved(color)),
        Torture("content", words, {**color, "content": {JSON: {"schema": COLORS}}}),
        Torture("json_body", words, body={JSON: {"schema": COLORS}}),
        Torture("form_body", words, body=form),
        Torture("text_body", NASTY, body={"text/plain": {"schema": STRING}}),
    ]


def _reserved(color: dict[str, Any]) -> dict[str, Any]:
    return {**color, "allowReserved": True, "schema": STRING}


OPERATIONS = [*_all_styled(), *_others()]
SPEC = document(
    {},
    paths={one.path: one.described for one in OPERATIONS},
    servers=[{"url": "http://judged.example"}],
)


def request_of(api: Any, torture: Torture) -> dict[str, Any]:
    """The request that the generated client sends, as JSON data for a judge."""
    sent: list[httpx2.Request] = []

    def keep(request: httpx2.Request) -> httpx2.Response:
        sent.append(request)
        return httpx2.Response(200)

    with httpx2.Client(transport=httpx2.MockTransport(keep)) as http_client:
        client = api.Client(http_client=http_client)
        getattr(client.things, torture.name)(torture.value)
    (request,) = sent
    return {
        "method": request.method,
        "target": request.url.raw_path.decode("ascii"),
        "headers": [[k.decode(), v.decode("latin-1")] for k, v in request.headers.raw],
        "body": base64.b64encode(request.content).decode("ascii"),
    }
