"""The member of a union that data becomes: the one that its tag names, else the one that fits
best.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.support.documents import document, operation, ref
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

STRING = {"type": "string"}
INTEGER = {"type": "integer"}
DATE = {"type": "string", "format": "date"}
NULL = {"type": "null"}


def held(required: str = "", **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required.split(), "properties": properties}


def either(*members: Any, **more: Any) -> dict[str, Any]:
    return {
        "anyOf": [ref(one) if isinstance(one, str) else one for one in members],
        **more,
    }


def array(items: Any) -> dict[str, Any]:
    return {"type": "array", "items": items}


def tags(name: str, **mapping: str) -> dict[str, Any]:
    targets = {value: ref(schema)["$ref"] for value, schema in mapping.items()}
    return {"discriminator": {"propertyName": name, "mapping": targets}}


SCHEMAS: dict[str, Any] = {
    "Plan": held("id", id=STRING, inner=ref("Inner")),
    "Inner": held(status={"enum": ["a", "b"]}, when=DATE),
    "TextOrPlan": either(STRING, "Plan"),
    "Cat": held("meows mood", meows={"type": "boolean"}, mood={"enum": ["a", "b"]}),
    "Dog": held("barks", barks={"type": "boolean"}),
    "CatOrCats": either("Cat", array(ref("Cat"))),
    "CatsOrDogs": either(array(ref("Cat")), array(ref("Dog"))),
    "Named": either({"type": "object", "additionalProperties": ref("Cat")}, "Dog"),
    "Assist": held(phone=STRING, call={"type": "object"}),
    "Report": held("ended", phone=STRING, ended=STRING, summary=STRING),
    "Tool": held("type calls", type={"enum": ["tool"]}, calls=array(STRING), phone=STRING),
    "Message": either("Assist", "Report", "Tool"),
    "Scalar": either(DATE, INTEGER, NULL, "Dog"),
    "Zip": held(kind={"const": "zip"}, level=INTEGER),
    "Body": held(kind={"const": "body"}, text=STRING),
    "Target": either("Body", "Zip"),
    "Start": held("type", type=STRING, at=DATE),
    "End": held("type", type=STRING, why=STRING),
    "Event": either("Start", "End", **tags("type", start="Start", begin="Start", end="End")),
    "Mixed": either("Start", array(ref("Event")), DATE, **tags("type", start="Start")),
    "Nested": either("Event", "Target", "Message"),
    "ByGroup": either("Event", "Dog", **tags("type", start="Start", end="End", dog="Dog")),
    "Tree": either(array(ref("Tree")), "Dog"),
}  # fmt: skip
P = {"id": "1", "inner": {"status": "new", "when": "2020-01-02"}}
CAT = {"meows": True, "mood": "new"}
DOG = {"barks": True}
TREE = [[DOG], []]
TOOL = {"type": "tool", "calls": ["a"], "phone": "1"}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    paths = {
        f"/{name}": {"get": operation(name.lower(), answer=ref(name))}
        for name in SCHEMAS
    }
    return packages.load(
        "decoded_unions", document(SCHEMAS, paths=paths, openapi="3.1.0")
    )


def kind(value: Any) -> Any:
    """The classes inside of a value."""
    if isinstance(value, list):
        return [kind(item) for item in value]
    if isinstance(value, dict):
        return {key: kind(item) for key, item in value.items()}
    return type(value).__name__


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    (
        # A wrong JSON type loses to anything.
        ("TextOrPlan", P, "Plan"),
        ("TextOrPlan", "x", "str"),
        ("CatOrCats", [CAT, CAT], ["Cat", "Cat"]),
        ("CatOrCats", CAT, "Cat"),
        ("CatsOrDogs", [DOG], ["Dog"]),
        ("CatsOrDogs", [CAT], ["Cat"]),
        ("Named", {"a": CAT}, {"a": "Cat"}),
        ("Named", DOG, "Dog"),
        ("Scalar", "2020-01-02", "date"),
        ("Scalar", 5, "int"),
        ("Scalar", None, "NoneType"),
        ("Scalar", DOG, "Dog"),
        ("Scalar", "x", "str"),
        # Constants, then required properties, then known ones; ties in order.
        ("Message", {"phone": "1"}, "Assist"),
        ("Message", {"phone": "1", "ended": "x"}, "Report"),
        ("Message", {"phone": "1", "summary": "x"}, "Assist"),
        ("Message", TOOL, "Tool"),
        ("Message", {**TOOL, "type": "other"}, "Assist"),
        ("Message", {}, "Assist"),
        # Tags, also optional ones.
        ("Target", {"kind": "zip", "text": "x"}, "Zip"),
        ("Target", {"level": 1}, "Zip"),
        ("Target", {"text": "x"}, "Body"),
        ("Target", {}, "Body"),
        ("Target", {"kind": "new", "n": 1}, {"kind": "str", "n": "int"}),
        ("Event", {"type": "begin"}, "Start"),
        ("Event", {"why": "x"}, "End"),
        ("Event", {"type": "new"}, {"type": "str"}),
        # Members without a tag beside others.
        ("Mixed", {"type": "start"}, "Start"),
        ("Mixed", [{"type": "end"}, {"at": "2020-01-02"}], ["End", "Start"]),
        ("Mixed", "2020-01-02", "date"),
        # Unions of unions.
        ("Nested", {"type": "end"}, "End"),
        ("Nested", {"kind": "zip"}, "Zip"),
        ("Nested", TOOL, "Tool"),
        ("ByGroup", {"type": "end"}, "End"),
        ("ByGroup", {"type": "dog", **DOG}, "Dog"),
        ("ByGroup", DOG, "Dog"),
        ("ByGroup", {"why": "x"}, "End"),
        ("Tree", TREE, [["Dog"], []]),
    ),
)  # fmt: skip
def test_a_response_becomes_the_member_that_fits_best(
    api: Any, name: str, data: Any, expected: Any
) -> None:
    respond = answer(body=json.dumps(data).encode())
    with (
        Loopback(respond=lambda _: respond) as server,
        api.Client(base_url=server.url) as client,
    ):
        made = getattr(client.things, name.lower())()
    assert kind(made) == expected


@pytest.mark.parametrize(
    ("alias", "data"),
    (
        ("text_or_plan", P),
        ("message", TOOL),
        ("target", {"level": 1}),
        ("event", {"type": "begin", "at": "2020-01-02"}),
        ("nested", {"type": "end", "why": "x"}),
        ("cats_or_dogs", [DOG]),
    ),
)
def test_what_was_decoded_is_encoded_unchanged(api: Any, alias: str, data: Any) -> None:
    made = getattr(api.models, f"{alias}_from_dict")(data)
    assert api.models.to_dict(made) == data


EVENTS = {
    **held("event", event=STRING, data=STRING),
    "oneOf": [
        {
            "properties": {
                "event": {"const": name},
                "data": {"contentMediaType": "application/json", "contentSchema": schema},
            }
        }
        for name, schema in (
            ("delta", held("text", text=STRING)),
            ("stop", held(reason=STRING)),
        )
    ]
    + [{"properties": {"data": {"const": "[DONE]"}}}],
}  # fmt: skip


def test_an_event_becomes_the_member_of_its_data(packages: Packages) -> None:
    paths = {"/events": {"get": operation("listen")}}
    content = {"text/event-stream": {"itemSchema": EVENTS}}
    paths["/events"]["get"]["responses"]["200"]["content"] = content
    api = packages.load("event_union", document({}, paths=paths, openapi="3.2.0"))
    body = (
        b'event: delta\ndata: {"text": "hi"}\n\n'
        b'event: stop\ndata: {"reason": "end"}\n\n'
        b"data: [DONE]\n\n"
    )
    respond = answer(body=body, content_type="text/event-stream")
    with (
        Loopback(respond=lambda _: respond) as server,
        api.Client(base_url=server.url) as client,
    ):
        delta, stop, done = client.things.listen()
    assert delta.data.text == "hi"
    assert stop.data.reason == "end"
    assert type(done) is api.models.ListenResponseEventDone
    assert done.data == "[DONE]"
