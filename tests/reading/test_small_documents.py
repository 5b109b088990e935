"""Bugs that were fixed, each with the smallest document that shows it."""

from __future__ import annotations

import ast
import datetime as dt
import importlib
import inspect
import json
import re
import typing
from pathlib import Path
from typing import Any

import pytest

from openapi_gen.writing.naming.reserved import MODULES
from tests.support.command import ROOT, SEED, gen
from tests.support.documents import document, operation, ref
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages


def text(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


CASES = ROOT / "tests" / "cases"
STRING = {"type": "string"}


def mypy(packages: Packages, package: Path) -> str:
    return packages.mypy("-p", package.name, cwd=package.parent)


def made(folder: Path, spec: str) -> Path:
    (folder / "spec.json").write_text(spec)
    run = gen("spec.json", "-o", "api", cwd=folder)
    assert run.code == 0, run.err
    return folder / "api"


def diagnostics(folder: Path, spec: str) -> str:
    (folder / "spec.json").write_text(spec)
    return gen("spec.json", "-o", "api", "-v", cwd=folder).err


# Requests that cannot be sent


def test_a_member_of_a_union_with_a_discriminator_can_be_sent(
    packages: Packages,
) -> None:
    kind = {"type": "object", "required": ["kind"], "properties": {"kind": STRING}}
    pet = {"oneOf": [ref("Cat"), ref("Dog")], "discriminator": {"propertyName": "kind"}}
    paths = {"/pets": {"post": operation("addPet", body=ref("Pet"))}}
    spec = document({"Pet": pet, "Cat": kind, "Dog": kind}, paths=paths)
    api = packages.load("fault_discriminator", spec)
    with Loopback() as server, api.Client(base_url=server.url) as client:
        client.things.add_pet(api.Cat(kind="Cat"))
        assert server.last.body == b'{"kind":"Cat"}'


def test_a_required_read_only_property_is_optional_in_a_request(
    packages: Packages,
) -> None:
    thing = {
        "type": "object",
        "required": ["id", "name"],
        "properties": {"id": {"type": "integer", "readOnly": True}, "name": STRING},
    }
    paths = {"/things": {"post": operation("make", body=ref("Thing"))}}
    api = packages.load("fault_read_only", document({"Thing": thing}, paths=paths))
    assert api.Thing(name="n").name == "n"


def test_an_absent_write_only_property_is_no_mismatch(packages: Packages) -> None:
    thing = {
        "type": "object",
        "required": ["secret", "name"],
        "properties": {"secret": {**STRING, "writeOnly": True}, "name": STRING},
    }
    paths = {"/things": {"get": operation("read", answer=ref("Thing"))}}
    api = packages.load("fault_write_only", document({"Thing": thing}, paths=paths))
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(body=b'{"name": "n"}'))
        with client.recording() as exchanges:
            assert client.things.read().name == "n"
    assert list(exchanges[0].mismatches) == []


def test_an_absent_required_property_is_a_mismatch(packages: Packages) -> None:
    thing = {**text(a={**STRING, "nullable": True}), "required": ["a"]}
    paths = {"/things": {"get": operation("read", answer=ref("Thing"))}}
    api = packages.load("fault_required_null", document({"Thing": thing}, paths=paths))
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(body=b"{}"))
        with client.recording() as exchanges:
            client.things.read()
    assert [m.pointer for m in exchanges[0].mismatches] == ["/a"]


def test_what_the_type_allows_the_validator_allows(packages: Packages) -> None:
    parent = {"nullable": True, "allOf": [ref("Thing")]}
    thing = text(parent=parent)
    paths = {"/things": {"post": operation("make", body=ref("Thing"))}}
    api = packages.load("fault_nullable", document({"Thing": thing}, paths=paths))
    from importlib import import_module

    validators: Any = import_module("fault_nullable.validators")
    hints = typing.get_type_hints(api.Thing)
    allows_none = type(None) in typing.get_args(hints["parent"])
    assert allows_none == (validators.validate_thing(api.Thing(parent=None)) == [])


def test_every_timedelta_can_be_sent(packages: Packages) -> None:
    paths = {"/a": {"post": operation("make", body=ref("Thing"))}}
    thing = text(within={**STRING, "format": "duration"})
    api = packages.load("fault_duration", document({"Thing": thing}, paths=paths))
    within = dt.timedelta(hours=1, seconds=30)
    with Loopback() as server, api.Client(base_url=server.url) as client:
        client.things.make(api.Thing(within=within))
    assert server.last.body == b'{"within":"PT1H0M30S"}'


# Violations


def test_a_refused_path_value_names_its_schema(packages: Packages) -> None:
    api = packages.load("twilio_payments", SEED)
    with api.Client(base_url="http://127.0.0.1:9") as client:
        with pytest.raises(api.RequestValidationError) as caught:
            body = {"IdempotencyKey": "k", "StatusCallback": "urn:x"}
            client.payments.create_payments("..", "CA", body)
    assert caught.value.violations[0].schema.endswith("/post/parameters/0/schema")


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_number_that_json_does_not_have_is_found_at_its_place(
    packages: Packages, value: float
) -> None:
    api = packages.load("twilio_payments", SEED)
    body = api.CreatePaymentsRequest(
        idempotency_key=None, status_callback="urn:x", charge_amount=value
    )
    with api.Client(base_url="http://127.0.0.1:9") as client:
        with pytest.raises(api.RequestValidationError) as caught:
            client.payments.create_payments("AC", "CA", body)
    assert {(v.rule, v.pointer) for v in caught.value.violations} == {
        ("type", "/IdempotencyKey"),
        ("type", "/ChargeAmount"),
    }


# Names


def test_a_model_may_be_called_any(packages: Packages, tmp_path: Path) -> None:
    paths = {"/a": {"post": operation("make", body=ref("Any"), answer=ref("Any"))}}
    assert (
        mypy(packages, made(tmp_path, document({"Any": text(a=STRING)}, paths=paths)))
        == ""
    )


def test_a_schema_may_be_called_as_anything_in_its_modules(
    packages: Packages, tmp_path: Path
) -> None:
    """Schemas with the names that the golden packages' own modules use."""
    files = [*CASES.glob("*/expected/validators/*.py")]
    files += CASES.glob("*/expected/models/*.py")
    trees = [ast.parse(file.read_bytes()) for file in files]
    used = {n.id for t in trees for n in ast.walk(t) if isinstance(n, ast.Name)}
    names = sorted(name for name in used if re.fullmatch("[a-z_]+", name))
    assert {"name", "found", "member", "absent"} <= set(names)
    schemas = {n: text(a=STRING, b={"type": "integer"}, n=STRING) for n in names}
    own = {"x1": STRING, "y1": STRING, "z1": STRING}
    schemas["Whole"] = text(**{n: ref(n) for n in names}, **own)
    schemas["Whole"]["required"] = list(own)
    body = operation("make", body=ref("Whole"), answer=ref("Whole"))
    assert (
        mypy(packages, made(tmp_path, document(schemas, paths={"/a": {"post": body}})))
        == ""
    )


def test_no_module_is_called_as_a_function_that_modules_import() -> None:
    """Those of the runtime; a schema `Undeclared` is in `undeclared_.py`."""
    files = [*CASES.glob("*/expected/validators/*.py")]
    files += CASES.glob("*/expected/models/*.py")
    imports = (
        node
        for file in files
        for node in ast.walk(ast.parse(file.read_bytes()))
        if isinstance(node, ast.ImportFrom) and "runtime" in (node.module or "")
    )
    names = {name.asname or name.name for node in imports for name in node.names}
    functions = {name for name in names if name.islower()}
    assert {"undeclared", "additional", "multiple_of"} <= functions
    assert functions <= MODULES


def test_a_schema_that_stands_in_a_parameter_can_be_referred_to(
    packages: Packages, tmp_path: Path
) -> None:
    pair = {"type": "object", "required": ["a"], "properties": {"a": STRING}}
    parameter = {"name": "p", "in": "query", "schema": pair}
    ref_to_schema = {"$ref": "#/components/parameters/P/schema"}
    read = operation("read", parameters=[{"$ref": "#/components/parameters/P"}])
    read["responses"]["200"]["content"] = {
        "application/json": {"schema": ref_to_schema}
    }
    spec = document(
        paths={"/a": {"get": read}}, components={"parameters": {"P": parameter}}
    )
    assert mypy(packages, made(tmp_path, spec)) == ""


def test_many_alike_properties_with_odd_names_are_checked(
    packages: Packages, tmp_path: Path
) -> None:
    many = {f"of [{n}]": STRING for n in range(4)}
    paths = {"/a": {"post": operation("make", body=text(**many))}}
    assert mypy(packages, made(tmp_path, document(paths=paths))) == ""


def test_a_long_chain_of_schemas_is_imported_link_by_link(packages: Packages) -> None:
    day = {**STRING, "format": "date"}
    schemas = {f"Link{n}": text(next=ref(f"Link{n + 1}"), on=day) for n in range(300)}
    schemas["Link300"] = text(on=day)
    paths = {"/a": {"post": operation("swap", body=ref("Link0"), answer=ref("Link0"))}}
    api = packages.load("long_chain", document(schemas, paths=paths))
    link = api.Link0(next=api.Link1(on=dt.date(2020, 1, 1)))
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(body=b'{"next": {"on": "2020-01-01"}}'))
        assert client.things.swap(link) == link
        assert server.last.body == b'{"next":{"on":"2020-01-01"}}'


def test_a_tag_may_be_called_client(packages: Packages, tmp_path: Path) -> None:
    paths = {"/a": {"get": operation("read", tags=["client"])}}
    assert mypy(packages, made(tmp_path, document(paths=paths))) == ""


def test_parameters_that_collide_are_noted(tmp_path: Path) -> None:
    parameters = [
        {"name": "id", "in": place, "required": place == "path", "schema": STRING}
        for place in ("path", "query")
    ]
    paths = {"/a/{id}": {"get": operation("read", parameters=parameters)}}
    assert "/parameters/1: " in diagnostics(tmp_path, document(paths=paths))


# Nothing is lost in silence


def test_every_component_schema_is_found_by_its_name(packages: Packages) -> None:
    named = {"allOf": [ref("Base"), {"required": ["name"]}]}
    paths = {"/a": {"get": operation("read", answer=ref("Named"))}}
    schemas = {"Base": text(name=STRING), "Named": named}
    api = packages.load("fault_all_of", document(schemas, paths=paths))
    assert api.Named


def test_nullable_in_openapi_3_1_is_reported(tmp_path: Path) -> None:
    things = {"Thing": text(a={**STRING, "nullable": True})}
    reported = diagnostics(tmp_path, document(things, openapi="3.1.0"))
    assert "Thing/properties/a/nullable: `nullable` is not a keyword" in reported


def test_other_media_types_of_an_answer_stand_in_the_docstring(
    packages: Packages,
) -> None:
    read = operation("read", answer={"type": "array", "items": STRING})
    read["responses"]["200"]["content"]["text/csv"] = {"schema": STRING}
    packages.load("csv_beside", document(paths={"/a": {"get": read}}))
    api = importlib.import_module("csv_beside.api.things")
    assert "text/csv" in api.Things.read.__doc__


def test_every_server_is_found_by_its_name(packages: Packages) -> None:
    servers = [{"url": "https://a.example"}, {"url": "https://b.example"}]
    api = packages.load("two_servers", document(servers=servers))
    found = importlib.import_module(f"{api.__name__}.servers")
    urls = [f() for f in vars(found).values() if inspect.isfunction(f)]
    assert {"https://a.example", "https://b.example"} <= set(urls)


def test_a_description_beside_a_reference_wins(tmp_path: Path) -> None:
    page = {"name": "page", "in": "query", "schema": STRING, "description": "Old."}
    reference = {"$ref": "#/components/parameters/Page", "description": "New words."}
    spec = document(
        openapi="3.1.0",
        paths={"/a": {"get": operation("read", parameters=[reference])}},
        components={"parameters": {"Page": page}},
    )
    package = made(tmp_path, spec)
    assert "page: New words." in (package / "api" / "things.py").read_text("utf-8")


def test_the_first_media_type_of_raw_bodies_is_sent(packages: Packages) -> None:
    put = operation("put")
    content = {
        "application/octet-stream": {"schema": {**STRING, "format": "binary"}},
        "text/plain": {"schema": STRING},
    }
    put["requestBody"] = {"required": True, "content": content}
    api = packages.load("fault_raw", document(paths={"/a": {"put": put}}))
    with Loopback() as server, api.Client(base_url=server.url) as client:
        client.things.put(b"\x00\xff")
    assert server.last.body == b"\x00\xff"


def test_a_schema_that_is_used_in_place_and_referred_to_from_an_answer(
    packages: Packages,
) -> None:
    """Its check has a module of its own, which is written whoever needs it."""
    code = {"type": "string", "pattern": "^[a-z]+$"}
    parameter = {"name": "code", "in": "query", "required": True, "schema": code}
    there = {"$ref": "#/components/parameters/code/schema"}
    get = operation(
        "get", answer=there, parameters=[{"$ref": "#/components/parameters/code"}]
    )
    components = {"parameters": {"code": parameter}}
    spec = document({}, paths={"/a": {"get": get}}, components=components)
    api = packages.load("parameter_reference", spec)
    with Loopback() as server, api.Client(base_url=server.url) as client:
        with pytest.raises(api.RequestValidationError, match="pattern"):
            client.things.get(code="1")


# Repairs


@pytest.mark.parametrize(
    ("version", "keyword"),
    [("3.0.3", {"x-nullable": True}), ("3.1.0", {"enum": []})],
)
def test_a_repair_without_any_other_fault_reaches_the_client(
    packages: Packages, version: str, keyword: dict[str, Any]
) -> None:
    thing = {**text(k={**STRING, **keyword}), "required": ["k"]}
    paths = {"/a": {"post": operation("make", body=ref("Thing"))}}
    spec = document({"Thing": thing}, paths=paths, openapi=version)
    api = packages.load(f"repaired_{version.replace('.', '_')}", spec)
    value = None if "x-nullable" in keyword else "any"
    with Loopback() as server, api.Client(base_url=server.url) as client:
        client.things.make(api.Thing(k=value))
    assert json.loads(server.last.body) == {"k": value}
