"""The property that says which member of a union a value is goes out by itself, wherever the
union is sent, and a wrong one is refused.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.documents import document, operation, ref
from tests.support.loopback import Loopback
from tests.support.packages import Packages

STRING = {"type": "string"}


def fixed(value: str, **more: Any) -> dict[str, Any]:
    return {"type": "string", "const": value, **more}


def held(required: str = "", **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required.split(), "properties": properties}


def either(*names: str, keyword: str = "oneOf", **more: Any) -> dict[str, Any]:
    return {keyword: [ref(name) for name in names], **more}


def tags(name: str, **mapping: str) -> dict[str, Any]:
    targets = {value: ref(schema)["$ref"] for value, schema in mapping.items()}
    return {"discriminator": {"propertyName": name, "mapping": targets}}


SCHEMAS: dict[str, Any] = {
    # The tag is a constant that is not required.
    "InBody": held(kind=fixed("inbody", default="inbody")),
    "Zip": held(kind={"type": "string", "enum": ["zip"]}, level={"type": "integer"}),
    "Target": either("InBody", "Zip", **tags("kind", inbody="InBody", zip="Zip")),
    "Unnamed": either("InBody", "Zip", keyword="anyOf"),
    # It is fixed by the mapping, and required.
    "Start": held("type", type=STRING, at={"type": "integer"}),
    "End": held("type", type=STRING, why=STRING),
    "Event": either("Start", "End", **tags("type", start="Start", begin="Start", end="End")),
    # It is fixed by the mapping, and not declared.
    "Bare": held(size={"type": "integer"}),
    "Other": held(name=STRING),
    "Undeclared": either("Bare", "Other", **tags("what", bare="Bare", other="Other")),
    # It is the name of the schema.
    "Named": either("Bare", "Other", discriminator={"propertyName": "what"}),
    # It is read-only.
    "Hidden": held(what={**STRING, "readOnly": True}, size={"type": "integer"}),
    "Shown": held(what=STRING, name=STRING),
    "Partly": either("Hidden", "Shown", **tags("what", hidden="Hidden", shown="Shown")),
    # Two unions disagree.
    "Open": held("state", state=STRING),
    "Shut": held("state", state=STRING),
    "Door": either("Open", "Shut", **tags("state", open="Open", shut="Shut")),
    "Window": either("Open", "Shut", **tags("state", tilted="Open", closed="Shut")),
    # The base has it.
    "Animal": {**held("kind", kind=STRING), "discriminator": {"propertyName": "kind"}},
    "Cat": {"allOf": [ref("Animal"), held(lives={"type": "integer"})]},
    # A union is a member of a union.
    "Nested": either("Target", "Event", "Undeclared"),
    "Both": {
        "oneOf": [ref("Target"), ref("Event")],
        **tags("group", targets="Target", events="Event"),
    },
    "Holder": held(
        one=ref("Target"),
        maybe={"oneOf": [ref("InBody"), ref("Zip"), {"type": "null"}]},
        beside={"anyOf": [ref("InBody"), ref("Zip"), {"type": "string"}]},
        many={"type": "array", "items": ref("Target")},
        deep={"type": "array", "items": {"type": "array", "items": ref("Unnamed")}},
        named={"type": "object", "additionalProperties": ref("Target")},
        pair={"type": "array", "prefixItems": [STRING, ref("Target")], "items": False,
              "minItems": 2},
        either={"anyOf": [ref("Target"), {"type": "array", "items": ref("Event")}]},
        alone=ref("Zip"),
    ),
    "Tree": {"oneOf": [ref("Leaf"), ref("Branch")]},
    "Leaf": held(node=fixed("leaf"), name=STRING),
    "Branch": held(node=fixed("branch"), trees={"type": "array", "items": ref("Tree")}),
    "Extended": {"allOf": [ref("Holder"), held(more=ref("Target"))]},
}  # fmt: skip
FORM = {"type": "object", "properties": {"target": ref("Target")}}


def body(schema: Any, media_type: str = "application/json") -> dict[str, Any]:
    content = {media_type: {"schema": schema}}
    return {**operation("x"), "requestBody": {"required": True, "content": content}}


OPERATIONS: dict[str, dict[str, Any]] = {
    "target": body(ref("Target")),
    "unnamed": body(ref("Unnamed")),
    "event": body(ref("Event")),
    "undeclared": body(ref("Undeclared")),
    "named": body(ref("Named")),
    "partly": body(ref("Partly")),
    "door": body(ref("Door")),
    "window": body(ref("Window")),
    "animal": body(ref("Animal")),
    "nested": body(ref("Nested")),
    "both": body(ref("Both")),
    "holder": body(ref("Holder")),
    "extended": body(ref("Extended")),
    "tree": body(ref("Tree")),
    "zip_alone": body(ref("Zip")),
    "inline": body({"type": "array", "items": either("Zip", "InBody")}),
    "form": body(FORM, "application/x-www-form-urlencoded"),
    "parts": body(FORM, "multipart/form-data"),
    "lines": {
        **operation("x"),
        "requestBody": {
            "content": {"application/jsonl": {"itemSchema": ref("Target")}}
        },
    },
}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    paths = {
        f"/{name}": {"post": {**one, "operationId": name}}
        for name, one in OPERATIONS.items()
    }
    return packages.load("sent_tags", document(SCHEMAS, paths=paths, openapi="3.2.0"))


@pytest.fixture(scope="module")
def sent(api: Any) -> Iterator[Any]:
    """The body that an operation sends."""
    with Loopback() as server, api.Client(base_url=server.url) as client:

        def send(name: str, value: Any) -> Any:
            getattr(client.things, name)(value)
            return server.last.body.decode()

        yield send


def refused(api: Any, send: Any, name: str, value: Any) -> list[tuple[str, str]]:
    with pytest.raises(api.RequestValidationError) as caught:
        send(name, value)
    return [(v.pointer, v.rule) for v in caught.value.violations]


def test_a_tag_that_was_left_out_is_sent(api: Any, sent: Any) -> None:
    for name in ("target", "unnamed", "nested"):
        assert json.loads(sent(name, api.Zip(level=1))) == {"kind": "zip", "level": 1}
        assert sent(name, api.InBody()) == '{"kind":"inbody"}'
    assert json.loads(sent("inline", [api.Zip(), api.InBody()])) == [
        {"kind": "zip"},
        {"kind": "inbody"},
    ]


def test_a_tag_that_only_the_mapping_or_the_name_fixes_is_sent(
    api: Any, sent: Any
) -> None:
    assert json.loads(sent("event", api.Start(at=1))) == {"type": "start", "at": 1}
    assert json.loads(sent("event", api.End())) == {"type": "end"}
    assert json.loads(sent("event", api.Start(type="begin"))) == {"type": "begin"}
    assert json.loads(sent("undeclared", api.Bare(size=1))) == {
        "what": "bare",
        "size": 1,
    }
    assert json.loads(sent("named", api.Bare())) == {"what": "Bare"}
    assert json.loads(sent("animal", api.Cat(lives=9))) == {"kind": "Cat", "lives": 9}


def test_it_is_sent_in_everything_that_holds_the_union(api: Any, sent: Any) -> None:
    zip_, in_body = api.Zip(), api.InBody()
    tagged = {"kind": "zip"}
    cases: dict[str, tuple[Any, Any]] = {
        "one": (zip_, tagged),
        "maybe": (zip_, tagged),
        "beside": (zip_, tagged),
        "many": ([zip_, in_body], [tagged, {"kind": "inbody"}]),
        "deep": ([[zip_], ()], [[tagged], []]),
        "named": ({"a": zip_}, {"a": tagged}),
        "pair": (("x", zip_), ["x", tagged]),
        "either": ([api.Start()], [{"type": "start"}]),
    }
    for name, (value, data) in cases.items():
        for model in (api.Holder, api.Extended):
            operation_ = model.__name__.lower()
            assert json.loads(sent(operation_, model(**{name: value}))) == {name: data}
    assert json.loads(sent("holder", api.Holder(either=zip_))) == {"either": tagged}
    assert json.loads(sent("holder", api.Holder(beside="x"))) == {"beside": "x"}
    assert json.loads(sent("holder", api.Holder(maybe=None))) == {"maybe": None}


def test_a_model_is_stored_with_the_tags_of_what_it_holds(api: Any) -> None:
    holder = api.Holder(many=[api.Zip(), api.InBody()], one=api.Zip(), alone=api.Zip())
    data = holder.to_dict()
    assert data == {
        "one": {"kind": "zip"},
        "many": [{"kind": "zip"}, {"kind": "inbody"}],
        "alone": {},
    }
    again = api.Holder.from_dict(data)
    assert type(again.one) is api.Zip
    assert json.loads(holder.to_json()) == data == again.to_dict()


def test_it_is_sent_in_unions_that_contain_themselves(api: Any, sent: Any) -> None:
    tree = api.Branch(trees=[api.Leaf(name="a"), api.Branch(trees=[api.Leaf()])])
    leaf = {"node": "leaf"}
    assert json.loads(sent("tree", tree)) == {
        "node": "branch",
        "trees": [{**leaf, "name": "a"}, {"node": "branch", "trees": [leaf]}],
    }


def test_each_union_around_a_member_adds_its_tag(api: Any, sent: Any) -> None:
    assert json.loads(sent("both", api.Zip())) == {"group": "targets", "kind": "zip"}
    assert json.loads(sent("both", api.End())) == {"group": "events", "type": "end"}


def test_it_is_sent_in_forms_parts_and_lines(api: Any, sent: Any) -> None:
    assert sent("form", api.FormRequest(target=api.Zip())) == (
        "target=%7B%22kind%22%3A+%22zip%22%7D"
    )
    assert '{"kind":"zip"}' in sent("parts", api.PartsRequest(target=api.Zip()))
    assert sent("lines", [api.Zip(), api.InBody()]) == (
        '{"kind":"zip"}\n{"kind":"inbody"}\n'
    )


def test_a_member_that_is_sent_on_its_own_goes_as_it_was_given(
    api: Any, sent: Any
) -> None:
    assert sent("zip_alone", api.Zip()) == "{}"
    assert sent("holder", api.Holder(alone=api.Zip())) == '{"alone":{}}'
    assert api.Zip().to_dict() == {}


def test_a_wrong_tag_is_refused(api: Any, sent: Any) -> None:
    wrong = [("/kind", "enum")]
    assert refused(api, sent, "target", api.Zip(kind="nonsense")) == wrong
    assert refused(api, sent, "target", api.Zip(kind="inbody")) == wrong
    assert refused(api, sent, "target", {"kind": "nonsense"}) == wrong
    assert refused(api, sent, "unnamed", {"kind": "nonsense"}) == wrong
    assert refused(api, sent, "event", api.Start(type="end")) == [("/type", "enum")]
    assert refused(api, sent, "event", {"type": "nonsense"}) == [("/type", "enum")]
    holder = api.Holder(many=[api.Zip(), api.Zip(kind="x")])
    assert refused(api, sent, "holder", holder) == [("/many/1/kind", "enum")]


def test_a_dict_is_sent_as_it_is_given(api: Any, sent: Any) -> None:
    assert sent("target", {"kind": "zip"}) == '{"kind":"zip"}'
    assert sent("unnamed", {}) == "{}"  # anyOf: it can be either
    assert refused(api, sent, "target", {}) == [("", "oneOf")]
    assert refused(api, sent, "target", {"level": 1}) == [("", "oneOf")]
    assert sent("target", {"level": "high", "kind": "inbody"})
    assert refused(api, sent, "target", {"level": "high", "kind": "zip"}) == [
        ("/level", "type")
    ]
    assert sent("target", {"level": "high"}) == '{"level":"high"}'  # only an InBody


def test_a_read_only_tag_is_sent_because_the_union_needs_it(
    api: Any, sent: Any
) -> None:
    assert json.loads(sent("partly", api.Hidden())) == {"what": "hidden"}
    assert json.loads(sent("partly", api.Shown(name="x"))) == {
        "what": "shown",
        "name": "x",
    }


def test_a_tag_on_which_two_unions_disagree_is_given_by_the_caller(
    api: Any, sent: Any
) -> None:
    with pytest.raises(TypeError):
        api.Open()
    assert sent("window", api.Open(state="tilted")) == '{"state":"tilted"}'
    wrong = [("/state", "enum")]
    assert refused(api, sent, "door", api.Open(state="tilted")) == wrong


def test_a_subclass_of_a_member_is_that_member(api: Any, sent: Any) -> None:
    class MyZip(api.Zip):  # type: ignore[misc,name-defined]
        pass

    assert sent("target", MyZip()) == '{"kind":"zip"}'


def test_type_checkers_let_the_tag_be_left_out(
    api: Any, packages: Packages, tmp_path: Path
) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "from sent_tags import Client, models\n"
        "def send(client: Client) -> None:\n"
        "    client.things.event(models.Start(at=1))\n"
        "    client.things.target(models.Zip())\n"
        "def read(event: models.Event) -> str:\n"
        "    return event.type\n"
    )
    folder = Path(api.__file__).parents[1]
    assert packages.mypy(program, folder / "sent_tags", cwd=folder) == ""
