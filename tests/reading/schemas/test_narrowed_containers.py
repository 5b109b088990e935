"""`allOf` that says more of the items of an array or of the values of a map: what is inside
has the narrower type, at any depth."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from tests.support.documents import document, ref
from tests.support.packages import Packages

OBJECT = {"type": "object"}
THING = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}


def array(items: Any) -> dict[str, Any]:
    return {"type": "array", "items": items}


def mapping(values: Any) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": values}


def merged(*members: Any) -> dict[str, Any]:
    return {"allOf": list(members)}


def held(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


SCHEMAS: dict[str, Any] = {
    "Thing": THING,
    "SubThing": merged(ref("Thing"), held(note={"type": "string"})),
    "Things": array(ref("Thing")),
    "Wrapper": held(data=array(OBJECT)),
    "Page": merged(ref("Wrapper"), held(data=array(ref("Thing")))),
    "Untyped": merged(ref("Wrapper"), held(data={"items": ref("Thing")})),
    "Sub": merged(held(data=array(ref("Thing"))), held(data=array(ref("SubThing")))),
    "Inline": merged(ref("Wrapper"), held(data=array(held(id={"type": "string"})))),
    "Deep": merged(
        held(data=array(mapping(array(OBJECT)))),
        held(data=array(mapping(array(ref("Thing"))))),
    ),
    "Nested": merged(
        held(inner=held(data=array(OBJECT))),
        held(inner=held(data=array(ref("Thing")))),
    ),
    "Rest": merged(
        {**held(a={"type": "string"}), "additionalProperties": array(OBJECT)},
        {"additionalProperties": {"items": ref("Thing")}},
    ),
    "Dates": merged(
        held(data=array({"type": "string"})),
        held(data=array({"type": "string", "format": "date"})),
    ),
    "Nullable": merged(
        held(data={"type": ["array", "null"], "items": OBJECT}),
        held(data={"type": ["array", "null"], "items": ref("Thing")}),
    ),
    "SubThings": merged(ref("Things"), {"items": ref("SubThing")}),
    "Beside": {**ref("Things"), "items": ref("SubThing")},
    "Kept": merged(ref("Things"), {"minItems": 1}),
    "Tree": merged(held(kids=array(OBJECT)), held(kids=array(ref("Tree")))),
}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return packages.load("narrowed", document(SCHEMAS, openapi="3.1.0"))


def kind(value: Any) -> Any:
    """The classes inside of a value."""
    if isinstance(value, list):
        return [kind(item) for item in value]
    if isinstance(value, dict):
        return {key: kind(item) for key, item in value.items()}
    return type(value).__name__


T = {"id": "1"}


@pytest.mark.parametrize(
    ("name", "data", "inside"),
    (
        ("Page", [T], ["Thing"]),
        ("Untyped", [T], ["Thing"]),
        ("Sub", [T], ["SubThing"]),
        ("Inline", [T], ["InlineDataItem"]),
        ("Deep", [{"a": [T]}], [{"a": ["Thing"]}]),
        ("Dates", ["2020-01-02"], ["date"]),
        ("Nullable", [T], ["Thing"]),
        ("Nullable", None, "NoneType"),
    ),
)
def test_what_a_property_holds_is_narrowed(
    api: Any, name: str, data: Any, inside: Any
) -> None:
    made = getattr(api.models, name).from_dict({"data": data})
    assert kind(made.data) == inside
    assert made.to_dict() == {"data": data}


def test_properties_and_further_properties_are_narrowed(api: Any) -> None:
    nested = api.models.Nested.from_dict({"inner": {"data": [T]}})
    assert kind(nested.inner.data) == ["Thing"]
    rest = api.models.Rest.from_dict({"a": "x", "more": [T]})
    assert kind(rest.additional_properties) == {"more": ["Thing"]}
    tree = api.models.Tree.from_dict({"kids": [{"kids": []}]})
    assert kind(tree.kids) == ["Tree"]


@pytest.mark.parametrize(
    ("alias", "inside"),
    (("sub_things", "SubThing"), ("beside", "SubThing"), ("kept", "Thing")),
)
def test_an_array_with_a_name_is_narrowed(api: Any, alias: str, inside: str) -> None:
    made = getattr(api.models, f"{alias}_from_dict")([T])
    assert kind(made) == [inside]


def test_a_model_is_sent_as_it_is_received(api: Any) -> None:
    page = api.models.Page(data=[api.models.Thing(id="1")])
    assert page.to_dict() == {"data": [T]}
    made = api.models.Dates(data=[dt.date(2020, 1, 2)])
    assert made.to_dict() == {"data": ["2020-01-02"]}


def test_type_checkers_see_the_narrower_type(
    api: Any, packages: Packages, tmp_path: Path
) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "from narrowed import models\n"
        "def ids(page: models.Page, deep: models.Deep) -> list[str]:\n"
        "    found = [thing.id for thing in page.data or []]\n"
        "    for one in deep.data or []:\n"
        "        found += [thing.id for things in one.values() for thing in things]\n"
        "    return found\n"
    )
    folder = Path(api.__file__).parents[1]
    assert packages.mypy(program, folder / "narrowed", cwd=folder) == ""
