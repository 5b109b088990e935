"""Unions that users send and receive with both clients: members that their tag, their constants or
what fits best tells apart, in bodies, lists, maps, bases and streams, in each edition.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.both_clients import both, refused, sent
from tests.support.documents import document, operation, ref
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

STRING = {"type": "string"}
INTEGER = {"type": "integer"}
OPENAPI = ("3.0.3", "3.1.0", "3.2.0")


def object_of(required: str = "", **properties: Any) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "object", "properties": properties}
    return {**made, "required": required.split()} if required else made


def array(items: Any) -> dict[str, Any]:
    return {"type": "array", "items": items}


def mapped(values: Any) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": values}


def tag(value: str, openapi: str, default: bool = False) -> dict[str, Any]:
    more = {"default": value} if default else {}
    if openapi == "3.0.3":
        return {"type": "string", "enum": [value], **more}
    return {"type": "string", "const": value, **more}


def null(openapi: str, *members: Any) -> dict[str, Any]:
    if openapi == "3.0.3":
        return {"oneOf": [*members], "nullable": True}
    return {"oneOf": [*members, {"type": "null"}]}


def mapping(name: str, **targets: str) -> dict[str, Any]:
    found = {value: ref(target)["$ref"] for value, target in targets.items()}
    return {"discriminator": {"propertyName": name, "mapping": found}}


def schemas(openapi: str) -> dict[str, Any]:
    any_of = {"anyOf": [ref("Zip"), ref("InBody")]}
    return {
        "InBody": object_of(kind=tag("inbody", openapi, default=True)),
        "Zip": object_of(kind=tag("zip", openapi, default=True), level=INTEGER),
        "S3": object_of("bucket", kind=tag("s3", openapi), bucket=STRING),
        "Target": {
            "oneOf": [ref("InBody"), ref("Zip"), ref("S3")],
            **mapping("kind", inbody="InBody", zip="Zip", s3="S3"),
        },
        "Plain": {"oneOf": [ref("InBody"), ref("Zip")]},
        "Start": object_of("type", type=STRING, at=INTEGER),
        "End": object_of("type", type=STRING, why=STRING),
        "Event": {
            "oneOf": [ref("Start"), ref("End")],
            **mapping("type", start="Start", begin="Start", end="End"),
        },
        "Holder": object_of(
            target=ref("Target"),
            plain=ref("Plain"),
            event=ref("Event"),
            maybe=null(openapi, ref("Zip"), ref("S3")),
            list=array(ref("Target")),
            any=array(any_of),
            map=mapped(ref("Event")),
            deep=mapped(array(ref("Target"))),
            inline={"oneOf": [ref("Zip"), ref("S3"), {"type": "string"}]},
        ),
        "Extended": {"allOf": [ref("Holder"), object_of(own=ref("Target"))]},
        "Outer": object_of(holders=array(ref("Extended"))),
        "BigZip": {"allOf": [ref("Zip"), object_of(size=INTEGER)]},
        "WithBase": {"oneOf": [ref("BigZip"), ref("InBody")]},
    }


@pytest.fixture(scope="module", params=OPENAPI)
def api(packages: Packages, request: Any) -> Any:
    openapi = request.param
    bodies: dict[str, Any] = {
        "target": ref("Target"),
        "plain": ref("Plain"),
        "event": ref("Event"),
        "holder": ref("Holder"),
        "extended": ref("Extended"),
        "outer": ref("Outer"),
        "base": ref("WithBase"),
        "zip": ref("Zip"),
        "list": array(ref("Target")),
        "map": mapped(ref("Plain")),
        "inline": {"anyOf": [ref("Zip"), ref("InBody")]},
    }
    paths = {
        f"/{name}": {"post": operation(f"send_{name}", body=schema, answer=schema)}
        for name, schema in bodies.items()
    }
    spec = document(schemas(openapi), paths=paths, openapi=openapi)
    return packages.load(f"users_unions_{openapi.replace('.', '')}", spec)


def sending(name: str, body: Any) -> Callable[[Any], Any]:
    return lambda client: getattr(client.things, f"send_{name}")(body)


def data_of(api: Any, name: str, body: Any) -> Any:
    """What is sent; what comes back is the same again."""
    written = sent(api, sending(name, body)).body
    _, result = both(api, sending(name, body), answer(body=written))
    again = sent(api, sending(name, result)).body
    assert json.loads(again) == json.loads(written)
    return json.loads(written)


def test_the_tag_goes_out_by_itself(api: Any) -> None:
    models = api.models
    zip_, s3 = models.Zip(level=1), models.S3(bucket="b")
    tagged = {"kind": "zip", "level": 1}
    assert data_of(api, "target", zip_) == tagged
    assert data_of(api, "target", s3) == {"kind": "s3", "bucket": "b"}
    assert data_of(api, "plain", zip_) == tagged
    assert data_of(api, "inline", models.InBody()) == {"kind": "inbody"}
    assert data_of(api, "event", models.Start(at=1)) == {"type": "start", "at": 1}
    assert data_of(api, "event", models.Start(type="begin")) == {"type": "begin"}
    assert data_of(api, "list", [zip_, models.InBody()]) == [tagged, {"kind": "inbody"}]
    assert data_of(api, "map", {"a": zip_}) == {"a": tagged}
    assert data_of(api, "base", models.BigZip(size=2)) == {"kind": "zip", "size": 2}


def test_the_tag_goes_out_from_whatever_holds_the_union(api: Any) -> None:
    models = api.models
    zip_, tagged, end = models.Zip(), {"kind": "zip"}, {"type": "end"}
    given: dict[str, Any] = {
        "target": zip_,
        "plain": zip_,
        "event": models.End(),
        "maybe": zip_,
        "list_": (zip_,),
        "any": [zip_, models.InBody()],
        "map": {"a": models.End()},
        "deep": {"a": [zip_]},
        "inline": zip_,
    }
    written = {
        "target": tagged,
        "plain": tagged,
        "event": end,
        "maybe": tagged,
        "list": [tagged],
        "any": [tagged, {"kind": "inbody"}],
        "map": {"a": end},
        "deep": {"a": [tagged]},
        "inline": tagged,
    }
    assert data_of(api, "holder", models.Holder(**given)) == written
    extended = models.Extended(**given, own=zip_)
    assert data_of(api, "extended", extended) == {**written, "own": tagged}
    outer = models.Outer(holders=[extended])
    assert data_of(api, "outer", outer) == {"holders": [{**written, "own": tagged}]}


def test_a_member_on_its_own_goes_as_it_was_given(api: Any) -> None:
    assert sent(api, lambda c: c.things.send_zip(api.models.Zip())).body == b"{}"
    tagged = api.models.Zip(kind="zip")
    request = sent(api, lambda c: c.things.send_zip(tagged))
    assert request.body == b'{"kind":"zip"}'


def test_a_wrong_tag_is_refused_wherever_it_is(api: Any) -> None:
    models = api.models
    wrong = models.Zip(kind="inbody")
    for name, body, at in (
        ("target", wrong, "/kind"),
        ("plain", wrong, "/kind"),
        ("list", [models.Zip(), wrong], "/1/kind"),
        ("map", {"a": wrong}, "/a/kind"),
        ("event", models.Start(type="end"), "/type"),
        ("event", models.Start(type="other"), "/type"),
        ("target", {"kind": "other"}, "/kind"),
        ("outer", {"holders": [{"own": {"kind": "other"}}]}, "/holders/0/own/kind"),
        ("extended", models.Extended(own=wrong), "/own/kind"),
    ):
        found = refused(api, sending(name, body))
        assert [pointer for pointer, _ in found] == [at], (name, body, found)


def test_a_response_without_its_tag_is_the_member_that_fits(api: Any) -> None:
    models = api.models
    for name, data, expected in (
        ("target", {"level": 1}, models.Zip),
        ("target", {"bucket": "b"}, models.S3),
        ("target", {}, models.InBody),
        ("event", {"why": "x"}, models.End),
        ("event", {"at": 1}, models.Start),
        ("plain", {"level": 1}, models.Zip),
    ):
        reply = answer(body=json.dumps(data).encode())
        body = models.End() if name == "event" else models.Zip()
        made = both(api, sending(name, body), reply)[1]
        assert type(made) is expected, (name, data)


# What responses become

RECEIVED: dict[str, Any] = {
    "Inner": object_of(status={"type": "string", "enum": ["a"]}, when={**STRING, "format": "date"}),
    "Plan": object_of("id", id=STRING, inner=ref("Inner"), list=array(ref("Inner"))),
    "Cat": object_of("meows mood", meows={"type": "boolean"}, mood={"type": "string", "enum": ["a", "b"]}),
    "Dog": object_of("barks", barks={"type": "boolean"}),
    "Assist": object_of(phone=STRING, call={"type": "object"}),
    "Report": object_of("ended", phone=STRING, ended=STRING, summary=STRING),
    "Tool": object_of(
        "type calls",
        type={"type": "string", "enum": ["tool-calls"]},
        calls=array(STRING),
        phone=STRING,
    ),
    "Based": {"allOf": [ref("Plan"), object_of(extra=STRING)]},
    "Fish": {**object_of("kind", kind=STRING), **mapping("kind", shark="Shark", salmon="Salmon")},
    "Salmon": {"allOf": [ref("Fish"), object_of(weight={"type": "number"})]},
    "Shark": {
        "allOf": [ref("Fish"), object_of("sharktype", sharktype=STRING)],
        **mapping("sharktype", goblin="Goblin"),
    },
    "Goblin": {"allOf": [ref("Shark"), object_of(born={**STRING, "format": "date"})]},
}  # fmt: skip
ANY_OF: dict[str, list[Any]] = {
    "text_or_plan": [STRING, ref("Plan")],
    "plan_or_based": [ref("Plan"), ref("Based")],
    "cat_or_cats": [ref("Cat"), array(ref("Cat"))],
    "cats_or_map": [array(ref("Cat")), mapped(ref("Dog"))],
    "messages": [ref("Assist"), ref("Report"), ref("Tool")],
    "fish_or_text": [ref("Fish"), STRING],
    "number_or_plan": [INTEGER, {"type": "boolean"}, ref("Plan")],
}


@pytest.fixture(scope="module", params=OPENAPI)
def received(packages: Packages, request: Any) -> Any:
    paths: dict[str, Any] = {}
    for name, members in ANY_OF.items():
        union = {"anyOf": members}
        held = object_of(one=union, list=array(union), map=mapped(union))
        paths[f"/{name}"] = {"get": operation(name, answer=union)}
        paths[f"/{name}/held"] = {"get": operation(f"{name}_held", answer=held)}
    name = f"users_received_{request.param.replace('.', '')}"
    return packages.load(name, document(RECEIVED, paths=paths, openapi=request.param))


PLAN = {
    "id": "1",
    "inner": {"status": "new", "when": "2020-01-02"},
    "list": [{"status": "z"}],
}
CAT = {"meows": True, "mood": "new"}
GOBLIN = {"kind": "shark", "sharktype": "goblin", "born": "2020-01-02"}


def kind(value: Any) -> Any:
    if isinstance(value, list):
        return [kind(item) for item in value]
    if isinstance(value, dict):
        return {key: kind(item) for key, item in value.items()}
    return type(value).__name__


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("text_or_plan", PLAN, "Plan"),
        ("text_or_plan", "x", "str"),
        ("plan_or_based", {**PLAN, "extra": "x"}, "Based"),
        ("plan_or_based", PLAN, "Plan"),
        ("cat_or_cats", [CAT, CAT], ["Cat", "Cat"]),
        ("cat_or_cats", CAT, "Cat"),
        ("cats_or_map", {"a": {"barks": True}}, {"a": "Dog"}),
        ("cats_or_map", [CAT], ["Cat"]),
        ("messages", {"phone": "1"}, "Assist"),
        ("messages", {"phone": "1", "ended": "x"}, "Report"),
        ("messages", {"type": "tool-calls", "calls": [], "phone": "1"}, "Tool"),
        ("fish_or_text", GOBLIN, "Goblin"),
        ("fish_or_text", {"kind": "salmon"}, "Salmon"),
        ("fish_or_text", "x", "str"),
        ("number_or_plan", True, "bool"),
        ("number_or_plan", 5, "int"),
        ("number_or_plan", PLAN, "Plan"),
    ],
)
def test_a_response_is_the_member_that_fits_best(
    received: Any, name: str, data: Any, expected: Any
) -> None:
    reply = answer(body=json.dumps(data).encode())
    _, made = both(received, lambda c: getattr(c.things, name)(), reply)
    assert kind(made) == expected
    held = {"one": data, "list": [data], "map": {"a": data}}
    reply = answer(body=json.dumps(held).encode())
    _, made = both(received, lambda c: getattr(c.things, f"{name}_held")(), reply)
    assert kind(made.one) == expected
    assert kind(made.list_) == [expected]
    assert kind(made.map) == {"a": expected}
    assert made.to_dict() == held


def test_what_is_inside_of_a_member_has_its_types(received: Any) -> None:
    reply = answer(body=json.dumps(PLAN).encode())
    _, plan = both(received, lambda c: c.things.text_or_plan(), reply)
    assert (plan.inner.status, plan.inner.when) == ("new", dt.date(2020, 1, 2))
    assert kind(plan.list_) == ["Inner"]
    reply = answer(body=json.dumps(GOBLIN).encode())
    _, goblin = both(received, lambda c: c.things.fish_or_text(), reply)
    assert goblin.born == dt.date(2020, 1, 2)


# Events


def test_an_event_is_the_member_of_its_data_with_both_clients(
    packages: Packages,
) -> None:
    def data(schema: Any) -> dict[str, Any]:
        return {"contentMediaType": "application/json", "contentSchema": schema}

    events = {
        **object_of("event", event=STRING, data=STRING),
        "oneOf": [
            {"properties": {"event": {"const": "delta"}, "data": data(ref("Delta"))}},
            {"properties": {"event": {"const": "stop"}, "data": data(ref("Stop"))}},
            {"properties": {"data": {"const": "[DONE]"}}},
        ],
    }
    schemas_ = {
        "Delta": object_of("text", text=STRING),
        "Stop": object_of(reason=STRING),
    }
    listen = operation("listen")
    listen["responses"]["200"]["content"] = {
        "text/event-stream": {"itemSchema": events}
    }
    spec = document(schemas_, paths={"/e": {"get": listen}}, openapi="3.2.0")
    api = packages.load("users_events", spec)
    reply = answer(
        body=b'event: delta\ndata: {"text":"hi"}\n\ndata: [DONE]\n\n'
        b'event: stop\ndata: {"reason":"end"}\n\n',
        content_type="text/event-stream",
    )

    async def run(url: str) -> list[Any]:
        async with api.AsyncClient(base_url=url) as client:
            return [item async for item in await client.things.listen()]

    with Loopback() as server:
        server.reply(reply)
        with api.Client(base_url=server.url) as client:
            items = list(client.things.listen())
        assert asyncio.run(run(server.url)) == items
    delta, done, stop = items
    assert (delta.data.text, stop.data.reason) == ("hi", "end")
    assert done.data == "[DONE]"
    assert kind(done) not in (kind(delta), kind(stop))


# Containers that allOf narrows


@pytest.mark.parametrize("openapi", OPENAPI)
def test_narrowed_items_are_those_of_both_clients(
    packages: Packages, openapi: str
) -> None:
    thing = object_of(
        "id", id={**STRING, "format": "uuid"}, at={**STRING, "format": "date-time"}
    )
    narrowed = {
        "Wrapper": object_of(
            "data",
            data=array({"type": "object"}),
            map=mapped({"type": "object"}),
            deep=array(mapped(array({"type": "object"}))),
            inner=object_of(data=array({"type": "object"})),
        ),
        "Thing": thing,
        "SubThing": {"allOf": [ref("Thing"), object_of(note=STRING)]},
        "Page": {
            "allOf": [
                ref("Wrapper"),
                object_of(
                    data=array(ref("Thing")),
                    map=mapped(ref("Thing")),
                    deep=array(mapped(array(ref("Thing")))),
                    inner=object_of(data=array(ref("Thing"))),
                ),
            ]
        },
        "SubPage": {"allOf": [ref("Page"), object_of(data=array(ref("SubThing")))]},
    }
    paths = {
        f"/{name}": {"get": operation(name, answer=ref(schema))}
        for name, schema in (("page", "Page"), ("sub", "SubPage"))
    }
    name = f"users_narrowed_{openapi.replace('.', '')}"
    api = packages.load(name, document(narrowed, paths=paths, openapi=openapi))
    one = {"id": "12345678-1234-5678-1234-567812345678", "at": "2020-01-02T03:04:05Z"}
    data = {
        "data": [one],
        "map": {"a": one},
        "deep": [{"a": [one]}],
        "inner": {"data": [one]},
    }
    reply = answer(body=json.dumps(data).encode())
    for call, inside in (
        (lambda c: c.things.page(), "Thing"),
        (lambda c: c.things.sub(), "SubThing"),
    ):
        _, page = both(api, call, reply)
        assert kind(page.data) == [inside]
        assert page.data[0].at == dt.datetime(2020, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
        assert kind(page.map) == {"a": "Thing"}
        assert kind(page.deep) == [{"a": ["Thing"]}]
        assert kind(page.inner.data) == ["Thing"]
        assert page.to_dict() == data
