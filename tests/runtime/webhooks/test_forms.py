"""Received forms by their Encoding Objects: what the client sends as a form, a webhook
with the same description reads back."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.documents import document, operation, ref
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

INTEGER, STRING = {"type": "integer"}, {"type": "string"}
POINT = {"type": "object", "properties": {"x": INTEGER, "label": STRING}}
FORM = {
    "type": "object",
    "properties": {
        "plain": {"type": "array", "items": INTEGER},
        "comma": {"type": "array", "items": STRING},
        "pipe": {"type": "array", "items": INTEGER},
        "space": {"type": "array", "items": STRING},
        "spacey": {"type": "array", "items": STRING},
        "point": ref("Point"),
        "json": ref("Point"),
        "spread": {
            "type": "object",
            "properties": {"y": INTEGER, "on": {"type": "boolean"}},
        },
        "deep": ref("Point"),
        "flag": {"type": "boolean"},
    },
}
MEDIA = {
    "application/x-www-form-urlencoded": {
        "schema": ref("Form"),
        "encoding": {
            "comma": {"explode": False},
            "pipe": {"style": "pipeDelimited", "explode": False},
            "space": {"style": "spaceDelimited"},
            "spacey": {"style": "form", "explode": True},
            "point": {"style": "form", "explode": False},
            "json": {"contentType": "application/json"},
            "spread": {"explode": True},
            "deep": {"style": "deepObject", "explode": True},
            "flag": {"style": "form"},
        },
    }
}


def taking(name: str) -> dict[str, Any]:
    body = {"required": True, "content": MEDIA}
    return {"post": operation(name, requestBody=body)}


SPEC = document(
    {"Form": FORM, "Point": POINT},
    paths={"/form": taking("send")},
    **{"x-webhooks": {"sent": taking("sent")}},
)


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return packages.load("received_forms", SPEC)


def test_a_form_is_read_back(api: Any) -> None:
    sent = api.Form(
        plain=[1, 2],
        comma=["a,b", "c d", "e%2Cf"],
        pipe=[3, 4],
        space=["a,b", "c"],
        spacey=["a b", "c"],
        point=api.Point(x=-5, label="a,b=c&d"),
        json=api.Point(x=6),
        spread=api.models.FormSpread(y=7, on=True),
        deep=api.Point(x=8, label="[z]"),
        flag=False,
    )
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(204, b""))
        client.things.send(sent)
        body = server.last.body
    assert b"comma=a%2Cb,c+d,e%252Cf&pipe=3%7C4&space=a%2Cb+c&" in body
    assert api.webhooks.unwrap_sent({}, body) == sent


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (b"", {}),
        (b"comma=", {"comma": []}),
        (b"comma=a&comma=b,c", {"comma": ["a", "b", "c"]}),
        (b"pipe=1|x|3", {"pipe": [1, "x", 3]}),
        (b"space=a%20b+c", {"space": ["a", "b", "c"]}),
        (b"point=odd", {"point": "odd"}),
        (b"spread=1", {"spread": "1"}),
        (b"deep%5Bx%5D=many", {"deep": {"x": "many"}}),
    ],
)
def test_values_that_do_not_match_are_kept(
    api: Any, body: bytes, read: dict[str, Any]
) -> None:
    form = api.webhooks.unwrap_sent({}, body)
    if "deep" in read:
        read = {"deep": api.Point(**read["deep"])}
    assert form == api.Form(**read)
