"""Small documents that would take very long: quick, or refused with the reason."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from openapi_gen import Options, Refused, generate
from openapi_gen.reading.overlays import budget
from openapi_gen.reading.overlays.jsonpath import PathError, parse, select
from tests.support.documents import document, operation, ref

SECONDS = 10  # on a machine that others use, too
STRING: dict[str, Any] = {"type": "string"}
Schema = dict[str, Any]


def codes(spec: str, tmp_path: Path, **options: Any) -> set[str]:
    """The codes of errors; none where a package is written."""
    (tmp_path / "spec.json").write_text(spec)
    started = time.process_time()
    try:
        generate(Options(tmp_path / "spec.json", tmp_path / "api", **options))
        found: set[str] = set()
    except Refused as refused:
        found = {one.code for one in refused.diagnostics if one.severity == "error"}
    assert time.process_time() - started < SECONDS
    return found


def spec(schemas: dict[str, Schema]) -> str:
    call = operation("call", body=ref("S0"), answer=ref("S0"))
    made = json.loads(document(schemas, paths={"/a": {"post": call}}))
    made["openapi"] = "3.1.0"
    return json.dumps(made)


def chain(length: int, link: Callable[[Schema, int], Schema], last: Schema) -> str:
    schemas = {f"S{i}": link(ref(f"S{i + 1}"), i) for i in range(length)}
    return spec({**schemas, f"S{length}": last})


OBJECT: Schema = {"type": "object", "properties": {"a": STRING}}


@pytest.mark.parametrize(
    ("length", "link", "code"),
    [
        (3_000, lambda next_, i: next_, "reference-chain-too-long"),
        (90, lambda next_, i: next_, ""),
        (1_000, lambda next_, i: {"allOf": [next_]}, "reference-chain-too-long"),
        (50, lambda next_, i: {"allOf": [next_, OBJECT]}, ""),
        (300, lambda next_, i: {"type": "array", "items": next_}, "schema-too-complex"),
        (3_000, lambda next_, i: {"properties": {"n": next_}}, "nested-too-deeply"),
    ],
    ids=["references", "few", "allOf", "few allOf", "arrays", "objects"],
)
def test_a_chain(
    length: int, link: Callable[[Schema, int], Schema], code: str, tmp_path: Path
) -> None:
    assert codes(chain(length, link, OBJECT), tmp_path) == {code} - {""}


def either(next_: Schema, i: int) -> Schema:
    of_map = {"type": "object", "additionalProperties": next_}
    return {"anyOf": [{"type": "array", "items": next_}, of_map]}


@pytest.mark.parametrize(
    "link",
    [
        either,
        lambda next_, i: {"type": "array", "prefixItems": [next_, next_]},
        lambda next_, i: {"allOf": [{"allOf": [next_]}, {"allOf": [next_]}]},
        lambda next_, i: {"not": next_, "if": next_, "then": next_},
        lambda next_, i: {
            "oneOf": [{"properties": {"a": next_}}, {"properties": {"b": next_}}]
        },
    ],
    ids=["unions", "tuples", "allOf", "not", "oneOf"],
)
def test_what_uses_the_next_twice(
    link: Callable[[Schema, int], Schema], tmp_path: Path
) -> None:
    """25 of them are 2**25 ways through the document."""
    assert codes(chain(25, link, OBJECT), tmp_path) <= {"schema-too-complex"}


def array_or_itself(next_: Schema, i: int) -> Schema:
    return {"oneOf": [{"type": "array", "items": next_}, next_]}


@pytest.mark.parametrize(
    "last",
    [OBJECT, {"type": "string", "format": "binary"}, ref("S0")],
    ids=["object", "file", "itself"],
)
def test_arrays_in_unions_with_their_items(last: Schema, tmp_path: Path) -> None:
    """Also as a part of a form, in examples, on pages and in generated tests."""
    made = json.loads(chain(24, array_or_itself, last))
    form = {"type": "object", "properties": {"file": ref("S0")}}
    body = {"content": {"multipart/form-data": {"schema": form}}}
    made["paths"]["/b"] = {"post": operation("upload", requestBody=body)}
    beside = {"docs": tmp_path / "docs", "tests": tmp_path / "tests"}
    assert codes(json.dumps(made), tmp_path, **beside) == set()


@pytest.mark.parametrize("kind", ["items", "additionalProperties"])
@pytest.mark.parametrize(
    ("levels", "code"), [(50, ""), (180, "schema-too-complex"), (400, None)]
)
def test_levels(kind: str, levels: int, code: str | None, tmp_path: Path) -> None:
    schema = STRING
    for _ in range(levels):
        schema = {"type": "array" if kind == "items" else "object", kind: schema}
    found = codes(spec({"S0": schema}), tmp_path)
    assert found if code is None else found == {code} - {""}


def with_property(name: str) -> Schema:
    return {"type": "object", "required": [name], "properties": {name: STRING}}


def many_members() -> dict[str, Schema]:
    return {"S0": {"oneOf": [with_property(f"p{i}") for i in range(800)]}}


def many_checks() -> dict[str, Schema]:
    return {"S0": {"anyOf": [{"type": "string", "maxLength": i} for i in range(4_000)]}}


def many_tags() -> dict[str, Schema]:
    below = range(500)
    mapping = {f"tag{i}": f"#/components/schemas/B{i}" for i in below}
    base = with_property("kind")
    base["discriminator"] = {"propertyName": "kind", "mapping": mapping}
    return {"S0": base, **{f"B{i}": {"allOf": [ref("S0"), OBJECT]} for i in below}}


def many_symbols() -> dict[str, Schema]:
    names = [f"a{'-' * (i % 97)}b{'.' * (i // 97)}" for i in range(4_000)]
    return {"S0": {"type": "object", "properties": dict.fromkeys(names, STRING)}}


def one_long_name() -> dict[str, Schema]:
    when = {"type": "string", "format": "date-time"}
    names = [
        "a_name_of_a_property_that_says_so_much_that_it_is_far_too_long_for_a_line"
    ]
    names += [f"property_{i}" for i in range(4_000)]
    return {"S0": {"type": "object", "properties": dict.fromkeys(names, when)}}


@pytest.mark.parametrize(
    "make", [many_members, many_checks, many_tags, many_symbols, one_long_name]
)
def test_much_of_one_kind(
    make: Callable[[], dict[str, Schema]], tmp_path: Path
) -> None:
    """None of them is compared with all others."""
    assert codes(spec(make()), tmp_path) == set()


def test_many_missing_references(tmp_path: Path) -> None:
    schemas = {f"S{i}": ref(f"T{i}") for i in range(3_000)}
    assert codes(spec(schemas), tmp_path) == {"reference-not-found"}


def in_each_other() -> Schema:
    """Two schemas that are unions of themselves."""
    members = [ref("S0"), ref("S1")]
    return {
        "S0": {"anyOf": members, "default": 1},
        "S1": {"oneOf": members, "default": 1},
    }


def all_of_all() -> Schema:
    names = [f"S{i}" for i in range(12)]
    return {
        name: {"allOf": [ref(other) for other in names if other != name], "default": {}}
        for name in names
    }


@pytest.mark.parametrize("schemas", [in_each_other(), all_of_all()], ids=["2", "12"])
def test_strict(schemas: Schema, tmp_path: Path) -> None:
    assert codes(spec(schemas), tmp_path, strict=True) == {"strict-check-too-long"}


def overlay(tmp_path: Path, *actions: dict[str, Any]) -> Path:
    info = {"title": "Overlay", "version": "1"}
    made = {"overlay": "1.0.0", "info": info, "actions": actions}
    (tmp_path / "overlay.json").write_text(json.dumps(made))
    return tmp_path / "overlay.json"


def large() -> str:
    names = [f"S{i}" for i in range(60)]
    return spec({name: {"properties": {n: STRING for n in names}} for name in names})


@pytest.mark.parametrize(
    "actions",
    [
        [{"target": "$" + "..[*]" * 6, "remove": True}],
        [{"target": "$" + "..*" * 60, "remove": True}],
        [{"target": "$..[?@..[?@..[?@..*]]]", "remove": True}],
        [{"target": "$..x-nothing", "remove": True}] * 400,
        [{"target": "$.components", "copy": "$"}] * 40,
    ],
    ids=["descendants", "deeper", "filters", "actions", "copies"],
)
def test_overlays(actions: list[dict[str, Any]], tmp_path: Path) -> None:
    path = overlay(tmp_path, *actions)
    found = codes(large(), tmp_path, overlays=[path])
    assert "internal-error" not in found


def test_an_overlay_that_adds_too_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(budget, "_BASE", 100_000)
    update = {f"x{i}": {} for i in range(5_000)}
    action = {"target": "$..properties", "update": update}
    path = overlay(tmp_path, *[action] * 10)
    assert codes(large(), tmp_path, overlays=[path]) == {"overlay-too-long"}


def test_each_node_is_selected_once() -> None:
    data = {"a": [1, {"b": 2}], "c": {}}
    found = [location for location, _ in select(parse("$..[*]..[*]"), data)]
    assert len(found) == len(set(found))
    assert sorted(map(str, found)) == [
        str(one) for one in [("a", 0), ("a", 1), ("a", 1, "b")]
    ]


@pytest.mark.parametrize(
    ("count", "pattern"),
    [
        (1, "(a|b)*" * 100_000),
        (1, "(" * 300_000),
        (500, "(a)\\1" * 20),
        (60, "(a|b)*" * 400),
    ],
    ids=["long", "brackets", "backreferences", "loops"],
)
def test_patterns(count: int, pattern: str, tmp_path: Path) -> None:
    schemas = {
        f"S{i}": {"type": "string", "pattern": f"x{i}{pattern}"} for i in range(count)
    }
    assert codes(spec(schemas), tmp_path) == set()


def test_a_number_of_many_digits_is_no_jsonpath(tmp_path: Path) -> None:
    with pytest.raises(PathError, match="more than 4300"):
        parse(f"$[?@.a == {'9' * 5_000}]")
    target = f"$..[?@.a == {'9' * 5_000}]"
    path = overlay(tmp_path, {"target": target, "remove": True})
    assert codes(large(), tmp_path, overlays=[path]) == {"invalid-jsonpath"}
