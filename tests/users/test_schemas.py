"""Schemas that real documents have and that no standard calls right: where one reading exists, it
is what is sent and received, alone or beside other faults, in each edition.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.both_clients import both, refused, sent
from tests.support.command import gen
from tests.support.documents import document, operation, ref
from tests.support.loopback import answer
from tests.support.packages import Packages, imported

STRING = {"type": "string"}
INTEGER = {"type": "integer"}
OPENAPI = ("3.0.3", "3.1.0", "3.2.0")


def object_of(*required: str, **properties: Any) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "object", "properties": properties}
    return {**made, "required": list(required)} if required else made


def array(items: Any) -> dict[str, Any]:
    return {"type": "array", "items": items}


def put(schema: Any) -> dict[str, Any]:
    return {"/p": {"post": operation("put", body=schema, answer=schema)}}


def generated(folder: Path, name: str, spec: str, *options: str) -> tuple[Any, str]:
    """The package, and what the command reports."""
    (folder / "spec.json").write_text(spec)
    run = gen("spec.json", "-o", name, *options, cwd=folder)
    assert run.code == 0, run.err
    return imported(folder / name), run.err


# Null in 3.0

H = object_of("m", m={"type": "integer", "minimum": 1})
NULLABLE = {"nullable": True}
NULLS: dict[str, Any] = {
    "any": {"anyOf": [ref("H"), NULLABLE]},
    "one": {"oneOf": [ref("H"), NULLABLE]},
    "enm": {"anyOf": [ref("H"), {"enum": [None], **NULLABLE}]},
    "obj": {"oneOf": [ref("H"), {"type": "object", **NULLABLE}]},
    "obj_enum": {"oneOf": [ref("H"), {"type": "object", "enum": [None], **NULLABLE}]},
    "typed": {"oneOf": [ref("H"), {"type": "null"}]},
    "member": {"oneOf": [{**ref("H"), **NULLABLE}]},
    "beside": {"anyOf": [ref("H")], **NULLABLE},
    "all_of": {"allOf": [ref("H")], **NULLABLE},
    "sibling": {**ref("H"), **NULLABLE, "description": "The one.", "deprecated": True},
    "through": ref("Maybe"),
}


@pytest.fixture(scope="module")
def nulls(packages: Packages) -> Any:
    schemas = {
        "H": H,
        "Maybe": {**H, **NULLABLE},
        "E": {**STRING, "enum": ["x", "y"]},
        "Blank": {"enum": [""]},
        "Null": {"enum": [None]},
        "P": object_of(
            **NULLS,
            list=array({"anyOf": [ref("H"), NULLABLE]}),
            map={"type": "object", "additionalProperties": {**ref("H"), **NULLABLE}},
            drf={"oneOf": [ref("E"), ref("Blank"), ref("Null")], **NULLABLE},
            enum={**STRING, "enum": ["a", "b"], **NULLABLE},
            enum_ref={**ref("E"), **NULLABLE},
            types={"type": ["string", "null"]},
            plain=ref("H"),
        ),
        "Q": {"allOf": [ref("P"), object_of("needed", needed=NULLS["one"])]},
    }
    return packages.load("users_nulls", document(schemas, paths=put(ref("Q"))))


@pytest.mark.parametrize("name", NULLS)
def test_what_is_nullable_is_the_class_or_null(nulls: Any, name: str) -> None:
    models = nulls.models
    h = models.H if name != "through" else models.Maybe
    for value, data in ((h(m=2), {"m": 2}), (None, None)):
        written = {"needed": None, name: data}
        reply = answer(body=json.dumps(written).encode())
        body = models.Q(**{name: value}, needed=None)
        request, result = both(nulls, lambda c: c.things.put(body), reply)
        assert json.loads(request.body) == written
        assert type(getattr(result, name)) is type(value)
        assert result == body
    wrong = models.Q(needed=None, **{name: {"m": 0}})
    found = refused(nulls, lambda c: c.things.put(wrong))
    assert found and all(pointer.startswith(f"/{name}") for pointer, _ in found)


def test_nulls_in_lists_maps_and_enums(nulls: Any) -> None:
    models = nulls.models
    h = models.H(m=1)
    body = models.Q(
        list_=[h, None],
        map={"a": h, "b": None},
        drf=None,
        enum=None,
        enum_ref=None,
        types=None,
        needed=h,
    )
    data: dict[str, Any] = {
        "list": [{"m": 1}, None],
        "map": {"a": {"m": 1}, "b": None},
        **dict.fromkeys(("drf", "enum", "enum_ref", "types")),
        "needed": {"m": 1},
    }
    request, result = both(
        nulls, lambda c: c.things.put(body), answer(body=json.dumps(data).encode())
    )
    assert json.loads(request.body) == data
    assert result == body
    for value in ("x", "", None):
        own = models.Q(drf=value, needed=None)
        assert sent(nulls, sending("put", own)).body
    wrong = models.Q(needed=None, plain=None, drf="z", enum="c", types=5)
    found = refused(nulls, sending("put", {**wrong.to_dict(), "plain": None}))
    assert {pointer for pointer, _ in found} == {"/plain", "/drf", "/enum", "/types"}


# Enums against their types


@pytest.mark.parametrize("openapi", OPENAPI)
def test_enums_become_values_of_their_type_everywhere(
    tmp_path: Path, openapi: str
) -> None:
    enums = {
        "s": {**STRING, "enum": [1.1, 2, True]},
        "i": {"type": "integer", "enum": ["1", "2"]},
        "b": {"type": "boolean", "enum": ["true", "false"]},
    }
    properties: dict[str, Any] = {}
    for name, schema in enums.items():
        properties[name] = schema
        properties[f"{name}_list"] = array(schema)
        properties[f"{name}_named"] = ref(f"E{name}")
        properties[f"{name}_map"] = {"type": "object", "additionalProperties": schema}
    schemas = {f"E{name}": schema for name, schema in enums.items()}
    schemas["P"] = {"allOf": [object_of(**properties), object_of(more=STRING)]}
    paths = put(ref("P"))
    paths["/p"]["get"] = operation(
        "ask",
        parameters=[
            {"name": name, "in": place, "schema": schema}
            for place in ("query", "header")
            for name, schema in enums.items()
        ],
    )
    name = f"users_enums_{openapi.replace('.', '')}"
    api, reported = generated(
        tmp_path, name, document(schemas, paths=paths, openapi=openapi)
    )
    assert "warning" in reported and "[enum-type]" in reported
    values: dict[str, Any] = {"s": "1.1", "i": 2, "b": True}
    given: dict[str, Any] = {}
    for key, value in values.items():
        given |= {
            key: value,
            f"{key}_list": [value],
            f"{key}_named": value,
            f"{key}_map": {"a": value},
        }
    reply = answer(body=json.dumps(given).encode())
    body = api.models.P(**given)
    request, result = both(api, lambda c: c.things.put(body), reply)
    assert json.loads(request.body) == given
    assert result == body
    target = sent(api, lambda c: c.things.ask(s="1.1", i=2, b=True)).target
    assert target == "/p?s=1.1&i=2&b=true"
    wrong = {"s": 1.1, "i": "1", "b": "true", "s_list": [2]}
    assert {p for p, _ in refused(api, lambda c: c.things.put(wrong))} == {
        "/s",
        "/i",
        "/b",
        "/s_list/0",
    }


@pytest.mark.parametrize("openapi", OPENAPI)
def test_a_contradiction_is_a_warning(tmp_path: Path, openapi: str) -> None:
    schema = {"type": "integer", "minimum": 10, "maximum": 5}
    parameter = {"name": "n", "in": "query", "schema": schema}
    paths = {"/p": {"get": operation("ask", parameters=[parameter])}}
    name = f"users_contradiction_{openapi.replace('.', '')}"
    api, reported = generated(tmp_path, name, document(paths=paths, openapi=openapi))
    assert "warning" in reported and "[unsatisfiable-schema]" in reported
    assert sent(api, lambda c: c.things.ask()).target == "/p"
    assert refused(api, lambda c: c.things.ask(n=7)) != []


# The same repair, alone and beside another fault

FAULTS: dict[str, tuple[Any, list[tuple[Any, bool]]]] = {
    # a schema, and which values can be sent
    "x_nullable": ({**STRING, "x-nullable": True}, [(None, True), ("x", True), (5, False)]),
    "empty_enum": ({**STRING, "enum": []}, [("x", True), (5, False)]),
    "type": ({"type": "int"}, [(5, True), ("x", False)]),
    "type_str": ({"type": "str"}, [("x", True), (5, False)]),
    "default": ({"type": "integer", "default": "20 - x"}, [(5, True), ("x", False)]),
}  # fmt: skip


@pytest.mark.parametrize("openapi", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize("beside", [{"type": "integer"}, {"type": "int"}])
def test_a_repair_does_not_depend_on_other_faults(
    tmp_path: Path, openapi: str, beside: Any
) -> None:
    faults = {
        name: one
        for name, one in FAULTS.items()
        if openapi == "3.0.3" or name != "x_nullable"
    }
    properties = {name: schema for name, (schema, _) in faults.items()}
    paths = {
        f"/{name}": {"post": operation(name, body=object_of(k=schema, n=beside))}
        for name, schema in properties.items()
    }
    paths["/each"] = {"post": operation("each", body=object_of(**properties, n=beside))}
    name = f"users_repairs_{openapi.replace('.', '')}_{beside['type']}"
    api, _ = generated(tmp_path, name, document(paths=paths, openapi=openapi))
    for fault, (_, values) in faults.items():
        for value, is_sent in values:
            for method, key in ((fault, "k"), ("each", fault)):
                send = sending(method, {key: value, "n": 1})
                if is_sent:
                    assert sent(api, send).body
                else:
                    assert refused(api, send) == [(f"/{key}", "type")]


def sending(method: str, body: Any) -> Any:
    return lambda client: getattr(client.things, method)(body)


def test_the_same_warning_alone_and_beside_another(tmp_path: Path) -> None:
    for name, (schema, _) in FAULTS.items():
        found: list[list[str]] = []
        for beside in ("integer", "int"):
            paths = put(object_of(k=schema, n={"type": beside}))
            (tmp_path / "spec.json").write_text(document(paths=paths))
            run = gen("spec.json", "-o", f"w_{name}_{beside}", cwd=tmp_path)
            lines = [
                line.partition(": ")[2]
                for line in run.err.splitlines()
                if "/properties/k" in line
            ]
            found.append(lines)
        assert found[0] == found[1] != [], name


# References

OPERATION = """
operationId: make
parameters: [{name: id, in: path, required: true, schema: {type: string}}]
requestBody:
  required: true
  content: {application/json: {schema: {type: object, properties: {$ref: shared.yml#/fields}}}}
responses: {"200": {description: Made., content: {application/json: {schema: {$ref: shared.yml#/Made}}}}}
"""
SHARED = """
fields: {n: {type: integer}, d: {type: string, format: date}}
Made: {type: object, properties: {$ref: "#/fields"}}
"""


@pytest.mark.parametrize("openapi", OPENAPI)
def test_an_operation_behind_a_reference_is_a_whole_method(
    tmp_path: Path, openapi: str
) -> None:
    (tmp_path / "op.yml").write_text(OPERATION)
    (tmp_path / "shared.yml").write_text(SHARED)
    again = {
        "operationId": "again",
        "parameters": [
            {"name": "id", "in": "path", "required": True, "schema": STRING}
        ],
        "responses": {"204": {"description": "Done"}},
    }
    spec = {
        "openapi": openapi,
        "info": {"title": "d", "version": "1"},
        "paths": {"/a/{id}": {"post": {"$ref": "op.yml"}, "put": {"$ref": "#/x-put"}}},
        "x-put": again,
    }
    name = f"users_operations_{openapi.replace('.', '')}"
    api, reported = generated(tmp_path, name, json.dumps(spec))
    assert "warning" in reported and "[misplaced-reference]" in reported
    body = {"n": 1, "d": "2020-01-02"}
    reply = answer(body=json.dumps(body).encode())
    request, made = both(api, lambda c: c.default.make("7", body), reply)
    assert (request.target, json.loads(request.body)) == ("/a/7", body)
    assert (made.n, made.d.year) == (1, 2020)
    assert sent(api, lambda c: c.default.again("7")).target == "/a/7"


@pytest.mark.parametrize("openapi", OPENAPI)
def test_references_of_the_wrong_kind_are_read(tmp_path: Path, openapi: str) -> None:
    union = {
        "oneOf": [ref("A"), ref("B")],
        "discriminator": {"propertyName": "k", "mapping": {"x": ref("A"), "y": "B"}},
    }
    bearer = {"type": "http", "scheme": "bearer"}
    components = {
        "schemas": {
            "A": object_of("k", k=STRING),
            "B": object_of("k", k=STRING, n=INTEGER),
        },
        "requestBodies": {"R": {"content": {"application/json": {"schema": union}}}},
        "securitySchemes": {"oauth2": bearer},
    }
    stray = {"name": "stray", "in": "path", "required": True, "schema": STRING}
    one = operation("ask", parameters=[stray], security=[{"oauth2": None}])
    one["responses"] = {"200": {"$ref": "#/components/requestBodies/R"}}
    spec = document(paths={"/a": {"get": one}}, openapi=openapi, components=components)
    name = f"users_references_{openapi.replace('.', '')}"
    api, reported = generated(tmp_path, name, spec)
    for code in (
        "mapping-reference",
        "reference-mismatch",
        "path-parameter-not-in-path",
        "null-not-allowed",
    ):
        assert f"[{code}]" in reported
    assert "error" not in reported
    reply = answer(body=b'{"k":"x"}')
    request, made = both(api, lambda c: c.things.ask(), reply, oauth2="t")
    assert request.header("authorization") == "Bearer t"
    assert type(made) is api.models.A


GONE = ref("Missing")


@pytest.mark.parametrize("openapi", OPENAPI)
def test_a_reference_into_nothing_is_any_value_with_skip_broken(
    tmp_path: Path, openapi: str
) -> None:
    schema = object_of(
        id=STRING, t=GONE, list=array(GONE), either={"oneOf": [GONE, STRING]}
    )
    schemas = {"P": schema, "Q": {"allOf": [ref("P"), object_of(own=GONE)]}}
    paths = put(ref("Q"))
    spec = document(schemas, paths=paths, openapi=openapi)
    (tmp_path / "spec.json").write_text(spec)
    run = gen("spec.json", "-o", "refused", cwd=tmp_path)
    assert run.code == 2
    assert "with --skip-broken, any value is accepted here" in run.err
    name = f"users_skipped_{openapi.replace('.', '')}"
    api, _ = generated(tmp_path, name, spec, "--skip-broken")
    data: dict[str, Any] = {"id": "1", "t": {"a": [1]}, "list": [1, "x"], "own": None}
    reply = answer(body=json.dumps(data).encode())
    request, made = both(api, lambda c: c.things.put(data), reply)
    assert json.loads(request.body) == data
    assert (made.id, made.t, made.list_) == ("1", {"a": [1]}, [1, "x"])
    assert refused(api, lambda c: c.things.put({"id": 5})) == [("/id", "type")]


# Recursion of 2019-09


@pytest.mark.parametrize("openapi", ["3.1.0", "3.2.0"])
def test_recursive_anchors_are_dynamic_anchors(tmp_path: Path, openapi: str) -> None:
    tree = {
        "$recursiveAnchor": True,
        **object_of(f=STRING, kids=array({"$recursiveRef": "#"})),
    }
    schemas = {"Tree": tree, "Alone": {"$recursiveAnchor": True, **object_of(f=STRING)}}
    paths = put(ref("Tree"))
    paths["/b"] = {"post": operation("alone", body=ref("Alone"))}
    name = f"users_recursive_{openapi.replace('.', '')}"
    api, reported = generated(
        tmp_path, name, document(schemas, paths=paths, openapi=openapi)
    )
    assert "error" not in reported
    one = api.models.Tree(f="a", kids=[api.models.Tree(f="b")])
    data = b'{"f":"a","kids":[{"f":"b"}]}'
    request, made = both(api, lambda c: c.things.put(one), answer(body=data))
    assert (request.body, made) == (data, one)
    wrong = {"kids": [{"kids": [{"f": 1}]}]}
    assert refused(api, lambda c: c.things.put(wrong)) == [("/kids/0/kids/0/f", "type")]
    assert sent(api, lambda c: c.things.alone(api.models.Alone(f="x"))).body
