"""Values of Python that are sent as what they are, and `RequestOptions(validate=False)`."""

from __future__ import annotations

import datetime as dt
import enum
import json
from collections import UserList
from typing import Any

import pytest

from tests.support.both_clients import both, refused, sent
from tests.support.documents import document, ref
from tests.support.loopback import answer
from tests.support.packages import Packages

STRING = {"type": "string"}
NUMBER = {"type": "number"}
FILE = {"type": "string", "format": "binary"}


class Level(enum.IntEnum):
    ONE = 1


class Word(enum.StrEnum):
    A = "a"


class Whole(int):
    pass


class Real(float):
    pass


class Text(str):
    __slots__ = ()


class Indexed:
    """An integer of numpy."""

    def __index__(self) -> int:
        return 3

    def __float__(self) -> float:
        return 3.0


class Floating:
    """As `numpy.float32`, which is not a subclass of float."""

    def __float__(self) -> float:
        return 1.5


class bool_:
    """A boolean of numpy."""

    def __index__(self) -> int:
        return 1

    def __float__(self) -> float:
        return 1.0


PROPERTIES: dict[str, Any] = {
    "weight": NUMBER,
    "count": {"type": "integer"},
    "level": {"type": "integer", "enum": [1, 2]},
    "vec": {"type": "array", "items": NUMBER},
    "word": STRING,
    "at": {"type": "string", "format": "time"},
    "length": {"type": "string", "format": "duration"},
    "when": {"type": "string", "format": "date-time"},
}


@pytest.fixture
def api(packages: Packages) -> Any:
    thing = {"type": "object", "properties": PROPERTIES}
    media = {"application/json": {"schema": ref("Thing")}}
    form = {"application/x-www-form-urlencoded": {"schema": ref("Thing")}}
    upload = {"type": "object", "required": ["f"], "properties": {"f": FILE}}
    parts = {"multipart/form-data": {"schema": upload}}

    def taking(name: str, content: Any, **more: Any) -> dict[str, Any]:
        done = {"description": "Done", "content": media}
        body = {"required": True, "content": content}
        return {
            "post": {
                "operationId": name,
                "requestBody": body,
                "responses": {"200": done},
                **more,
            }
        }

    query = [
        {"name": name, "in": "query", "schema": schema}
        for name, schema in PROPERTIES.items()
    ]
    asking = {"operationId": "ask", "parameters": query}
    done = {"responses": {"200": {"description": "Done"}}}
    paths = {
        "/json": taking("put", media),
        "/form": taking("form", form),
        "/upload": taking("upload", parts),
        "/ask": {"get": {**asking, **done}},
    }
    return packages.load("values", document({"Thing": thing}, paths=paths))


VALUES: list[tuple[str, Any, Any]] = [
    ("level", Level.ONE, 1),
    ("count", Whole(3), 3),
    ("count", Indexed(), 3),
    ("weight", Real(2.5), 2.5),
    ("weight", Floating(), 1.5),
    ("weight", Indexed(), 3),
    ("vec", (1.0, Floating()), [1.0, 1.5]),
    ("vec", UserList([1]), [1]),
    ("word", Word.A, "a"),
    ("word", Text("b"), "b"),
    ("length", dt.timedelta(seconds=1.5), "PT1.5S"),
    ("length", dt.timedelta(minutes=-5), "-PT5M"),
    ("length", dt.timedelta(days=1, hours=2), "P1DT2H"),
    ("at", dt.time(10, 0), "10:00:00"),
    ("at", dt.time(10, 0, tzinfo=dt.UTC), "10:00:00Z"),
]


@pytest.mark.parametrize(("name", "value", "written"), VALUES)
def test_a_value_is_sent_as_what_it_is(
    api: Any, name: str, value: Any, written: Any
) -> None:
    for body in (api.models.Thing(**{name: value}), {name: value}):
        request = sent(api, lambda c: c.default.put(body))
        assert json.loads(request.body) == {name: written}
    text = [str(one) for one in written] if type(written) is list else [str(written)]
    pairs = "&".join(f"{name}={one}" for one in text).replace(":", "%3A")
    assert sent(api, lambda c: c.default.ask(**{name: value})).target == f"/ask?{pairs}"
    form = sent(api, lambda c: c.default.form(api.models.Thing(**{name: value})))
    assert form.body.decode() == pairs


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("count", True),
        ("weight", True),
        ("count", bool_()),
        ("weight", bool_()),
        ("level", Whole(3)),
        ("count", Floating()),
        ("length", "PT1.5S"),
        ("at", "10:00:00"),
        ("when", dt.datetime(2020, 1, 2)),
        ("weight", object()),
    ],
)
def test_other_values_are_still_refused(api: Any, name: str, value: Any) -> None:
    body = api.models.Thing(**{name: value})
    assert [one[0] for one in refused(api, lambda c: c.default.put(body))] == [
        f"/{name}"
    ]
    found = refused(api, lambda c: c.default.ask(**{name: value}))
    assert [one[0] for one in found] == [f"/query/{name}"]


def test_what_was_received_can_be_sent(api: Any) -> None:
    received = b'{"at":"10:00:00","length":"-PT1H0M1.5S"}'
    reply = answer(body=received)
    _, thing = both(api, lambda c: c.default.put({}), reply)
    assert thing.length == -dt.timedelta(hours=1, seconds=1.5)
    assert sent(api, lambda c: c.default.put(thing)).body == received


# Without validation


def test_what_the_document_forbids_is_sent_on_request(api: Any) -> None:
    options = api.RequestOptions(validate=False)
    wrong = {"count": "many", "word": None}
    request = sent(api, lambda c: c.default.put(wrong, request_options=options))
    assert request.body == b'{"count":"many","word":null}'
    model = api.models.Thing(count="many")
    request = sent(api, lambda c: c.default.put(model, request_options=options))
    assert request.body == b'{"count":"many"}'
    request = sent(api, lambda c: c.default.ask(level=7, request_options=options))
    assert request.target == "/ask?level=7"
    request = sent(api, lambda c: c.default.form(model, request_options=options))
    assert request.body == b"count=many"
    text = {"f": "text"}
    request = sent(api, lambda c: c.default.upload(text, request_options=options))
    assert b'name="f"\r\n\r\ntext\r\n' in request.body
    file = {"f": b"\x00"}
    request = sent(api, lambda c: c.default.upload(file, request_options=options))
    assert b'filename="f"' in request.body


@pytest.mark.parametrize("value", [float("nan"), object()])
def test_what_cannot_be_encoded_is_refused_anyway(api: Any, value: Any) -> None:
    options = api.RequestOptions(validate=False)
    body = {"weight": value}
    assert refused(api, lambda c: c.default.put(body, request_options=options))
    assert refused(api, lambda c: c.default.ask(weight=value, request_options=options))
