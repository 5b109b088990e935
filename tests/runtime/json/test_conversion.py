"""The public conversion of models: `from_dict`, `to_dict`, `from_json`, `to_json`."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from tests.support.documents import document, operation, ref
from tests.support.packages import Packages

STRING = {"type": "string"}
INTEGER = {"type": "integer"}
NO_MORE = {"items": False, "minItems": 2}


def closed(required: str = "", **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required.split(), "properties": properties}


SCHEMAS: dict[str, Any] = {
    "FilePart": closed("at", at=INTEGER),
    "FilePartner": closed("name", name=STRING),
    "Kept": closed(
        named={"oneOf": [{**STRING, "format": "byte"}, ref("FilePart")]},
        begun={"oneOf": [{**STRING, "format": "byte"}, ref("FilePartner")]},
    ),
    "Sent": closed(
        "petName",
        petName={"type": "string", "minLength": 2},
        **{
            "born-at": {"type": "string", "format": "date-time"},
            "nick": {"type": ["string", "null"]},
            "owners": {"type": "array", "items": ref("Owner")},
            "inner": closed("at", at={"type": "string", "format": "date"}, note=STRING),
            "pair": {"type": "array", "prefixItems": [INTEGER, STRING], **NO_MORE},
            "pick": {"oneOf": [ref("Owner"), STRING]},
            "to_dict": STRING,
        },
    ),
    "Owner": closed("id", id={**INTEGER, "minimum": 1}, boss=ref("Owner")),
    "Got": closed(
        "petName created",
        petName=STRING,
        created={"type": "string", "format": "date-time"},
        kind={"enum": ["cat", "dog"]},
        raw={"type": "string", "format": "binary"},
        coded={"type": "string", "format": "byte"},
        id={"type": "integer", "readOnly": True},
    ),
    "Upload": closed("file", file={"type": "string", "format": "binary"}, note=STRING),
    "Xml": closed("a", a={**STRING, "xml": {"attribute": True}}),
    "AnyPet": {
        "oneOf": [ref("Cat"), ref("Dog")],
        "discriminator": {"propertyName": "kind"},
    },
    "Cat": closed("kind", kind={"const": "Cat"}, lives=INTEGER),
    "Dog": closed("kind", kind={"const": "Dog"}, size=INTEGER),
    "Pets": {"type": "array", "items": ref("AnyPet")},
    "Unused": closed("a", a=INTEGER, b={"type": "string", "format": "uuid"}),
    "Vehicle": {"oneOf": [ref("Car"), ref("Bike")]},
    "Car": {"allOf": [ref("Vehicle"), closed("doors", doors=INTEGER)]},
    "Bike": {"allOf": [ref("Vehicle"), closed("gears", gears=INTEGER)]},
    "AnnotatedModel": closed(a=STRING),
    "JsonModel": closed(a=STRING),
    "ValidationError": closed(msg=STRING),
}


def body(kind: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"required": True, "content": {kind: {"schema": schema}}}


PATHS: dict[str, Any] = {
    "/sent": {"post": operation("send", body=ref("Sent"))},
    "/got": {
        "get": {
            "operationId": "get",
            "responses": {
                "200": {
                    "description": "",
                    "headers": {"X-Left": {"schema": INTEGER}},
                    "content": {"application/json": {"schema": ref("Got")}},
                }
            },
        }
    },
    "/upload": {
        "post": {
            "operationId": "upload",
            "requestBody": body("multipart/form-data", ref("Upload")),
            "responses": {"204": {"description": ""}},
        }
    },
    "/xml": {
        "post": {
            "operationId": "xml",
            "requestBody": body("application/xml", ref("Xml")),
            "responses": {"204": {"description": ""}},
        }
    },
    "/pets": {"post": operation("pets", body=ref("Pets"), answer=ref("Pets"))},
}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    spec = document(SCHEMAS, paths=PATHS, openapi="3.1.0")
    return packages.load("converted", spec)


FULL = {
    "petName": "Tom",
    "born-at": "2026-01-02T03:04:05Z",
    "nick": None,
    "owners": [{"id": 1, "boss": {"id": 2}}],
    "inner": {"at": "2026-01-02"},
    "pair": [1, "a"],
    "pick": {"id": 3},
    "to_dict": "x",
    "more": {"a": [1]},
}


def test_a_model_that_only_requests_use_is_read_and_written(api: Any) -> None:
    sent = api.models.Sent.from_dict(FULL)
    assert sent.pet_name == "Tom"
    assert sent.born_at == dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.timezone.utc)
    assert sent.owners[0].boss == api.models.Owner(id=2)
    assert sent.inner.at == dt.date(2026, 1, 2)
    assert (sent.pair, sent.pick) == ((1, "a"), api.models.Owner(id=3))
    assert sent.to_dict_ == "x"
    assert sent.additional_properties == {"more": {"a": [1]}}
    assert sent.to_dict() == FULL


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("Sent", FULL),
        ("Sent", {}),
        ("Sent", {"petName": 1, "born-at": "never", "inner": 1, "pick": [], "nick": 1}),
        ("Sent", {"petName": "a", "born-at": "2026-01-02T03:04:05", "pair": [1]}),
        ("Sent", {"petName": "a", "owners": [{"id": "x", "boss": None}], "pick": {}}),
        ("Sent", {"petName": "a", "inner": {"at": "never", "note": None}}),
        ("Owner", {"id": 1.0}),
        ("Owner", {"id": "x", "boss": {"id": "y", "boss": None}}),
        ("Got", {}),
        ("Got", {"created": "2026-01-02 03:04:05+01:00", "raw": "a", "coded": "AA=="}),
        ("Got", {"id": 1, "kind": "cow", "coded": "%", "petName": None}),
        ("Upload", {"file": "text", "note": "n"}),
        ("Xml", {"a": "b"}),
        ("Unused", {"a": 1, "b": "6ba7b810-9dad-11d1-80b4-00c04fd430c8"}),
        ("GetHeaders", {"X-Left": 1}),
        ("AnnotatedModel", {"a": "b"}),
        ("JsonModel", {"a": "b"}),
        ("ValidationError", {"msg": "b"}),
    ],
)
def test_a_model_from_data_is_the_same_after_a_round_trip(
    api: Any, name: str, data: Any
) -> None:
    cls = getattr(api.models, name)
    made = cls.from_dict(data)
    written = made.to_dict()
    assert json.loads(json.dumps(written)) == written
    assert cls.from_dict(written) == made
    assert cls.from_json(made.to_json()) == made
    assert cls.from_json(made.to_json().encode()) == made


def test_bytes_are_base64(api: Any) -> None:
    """`format: binary`, too: JSON has no bytes."""
    data = {"raw": "/w==", "coded": "AA=="}
    got = api.models.Got.from_dict(data)
    assert (got.raw, got.coded) == (b"\xff", b"\0")
    assert got.to_dict().items() >= data.items()


@pytest.mark.parametrize("file", [b"a", Path("a"), ("a.txt", b"a")])
def test_a_file_has_no_json_form(api: Any, file: Any) -> None:
    upload = api.models.Upload(file=file)
    with pytest.raises(ValueError, match="`file` holds a file"):
        upload.to_dict()


def test_models_with_names_like_those_of_files_are_no_files(api: Any) -> None:
    data = {"named": "aGk=", "begun": "aGk="}
    kept = api.models.Kept.from_dict(data)
    assert (kept.named, kept.begun) == (b"hi", b"hi")
    assert kept.to_dict() == data
    data_of_models = {"named": {"at": 1}, "begun": {"name": "n"}}
    assert api.models.Kept.from_dict(data_of_models).to_dict() == data_of_models


def test_strict_reports_all_violations_of_a_request(api: Any) -> None:
    with pytest.raises(api.ValidationError) as caught:
        api.models.Sent.from_dict(
            {"petName": "T", "owners": [{"id": 0}], "inner": {"at": 1}}, strict=True
        )
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, api.ApiError)
    assert [(v.pointer, v.rule) for v in caught.value.violations] == [
        ("/petName", "minLength"),
        ("/owners/0/id", "minimum"),
        ("/inner/at", "type"),
    ]
    assert api.models.Sent.from_dict(FULL, strict=True).pet_name == "Tom"


def test_strict_ends_where_members_of_a_union_extend_it(api: Any) -> None:
    car = api.models.Car.from_dict({"doors": 3}, strict=True)
    assert api.models.vehicle_from_dict({"doors": 3}, strict=True) == car
    with pytest.raises(api.ValidationError) as caught:
        api.models.Car.from_dict({"doors": "x"}, strict=True)
    found = [(v.pointer, v.rule) for v in caught.value.violations]
    assert ("/doors", "type") in found


def test_strict_reports_presence_and_types_of_a_response(api: Any) -> None:
    with pytest.raises(api.ValidationError) as caught:
        api.models.Got.from_json('{"petName":1,"kind":"cow"}', strict=True)
    assert [(v.pointer, v.rule) for v in caught.value.violations] == [
        ("/petName", "type"),
        ("", "required"),
        ("/kind", "type"),
    ]
    assert str(caught.value).startswith("/petName: 1 is not a string (type)\n")


def test_half_of_a_surrogate_pair_is_kept(api: Any) -> None:
    made = api.models.Owner.from_json(b'{"id": "\\ud800"}')
    assert made.id == "\ud800"
    assert api.models.Owner.from_json(made.to_json()) == made


@pytest.mark.parametrize("data", [[], "a", None, 1])
def test_what_is_no_object_is_refused(api: Any, data: Any) -> None:
    with pytest.raises(ValueError):
        api.models.Sent.from_dict(data)


def test_text_that_is_no_json_is_refused(api: Any) -> None:
    with pytest.raises(ValueError):
        api.models.Sent.from_json("{")


def test_models_inside_the_data_are_accepted(api: Any) -> None:
    owner = api.models.Owner(id=7)
    sent = api.models.Sent.from_dict({"petName": "T", "owners": [owner]})
    assert sent.owners == [owner]


def test_a_derived_class_makes_itself(api: Any) -> None:
    class Mine(api.models.Owner):  # type: ignore[misc, name-defined]
        """A user's class."""

    mine = Mine.from_dict({"id": 1})
    assert type(mine) is Mine
    assert mine.to_dict() == {"id": 1}


def test_aliases_have_functions(api: Any) -> None:
    models = api.models
    assert models.any_pet_from_dict({"kind": "Dog", "size": 1}) == models.Dog(size=1)
    pets = models.pets_from_json('[{"kind":"Cat"}]')
    assert pets == [models.Cat()]
    assert models.to_dict(pets) == [{"kind": "Cat"}]
    with pytest.raises(ValueError):
        models.pets_from_dict([{"kind": "Cow"}], strict=True)
    assert {"any_pet_from_dict", "pets_from_json", "to_dict"} <= set(dir(models))


def test_models_stay_dataclasses(api: Any) -> None:
    owner = api.models.Owner.from_dict({"id": 1})
    assert dataclasses.replace(owner, id=2) == api.models.Owner(id=2)
    assert pickle.loads(pickle.dumps(owner)) == owner
    assert not hasattr(owner, "__dict__")
    violation = api.runtime.validation.violations.Violation("", "type", "a", 1, "")
    error = api.ValidationError([violation])
    assert pickle.loads(pickle.dumps(error)).violations == [violation]


def test_type_checkers_know_the_methods(api: Any, packages: Packages) -> None:
    folder = Path(str(api.__file__)).parents[1]
    (folder / "user.py").write_text(
        "from converted import models\n"
        "def use(data: dict[str, object]) -> models.Sent:\n"
        "    pet: models.AnyPet = models.any_pet_from_dict(data, strict=True)\n"
        "    models.to_dict(pet)\n"
        "    return models.Sent.from_dict(data)\n"
    )
    assert packages.mypy("user.py", cwd=folder) == ""
