"""Lenient decoding of responses, with a note of each mismatch."""

from __future__ import annotations

import json
from importlib import import_module
from typing import Any

import pytest

from tests.support.documents import document, operation, ref
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

STRING = {"type": "string"}
SCHEMAS: dict[str, Any] = {
    "Pet": {
        "type": "object",
        "required": ["petName", "kind", "secret"],
        "properties": {
            "petName": STRING,
            "kind": {"enum": ["cat", "dog"]},
            "lives": {"type": "integer"},
            "born": {"type": "string", "format": "date", "nullable": True},
            "friends": {"type": "array", "items": ref("Pet")},
            "owner": {"oneOf": [ref("Person"), ref("Company")]},
            "secret": {**STRING, "writeOnly": True},
        },
    },
    "Person": {
        "type": "object",
        "required": ["name"],
        "properties": {"name": STRING},
        "additionalProperties": False,
    },
    "Company": {
        "type": "object",
        "required": ["vat"],
        "properties": {"vat": STRING},
        "additionalProperties": {"type": "integer"},
    },
}
SPEC = document(
    SCHEMAS,
    paths={
        "/pet": {"get": operation("readPet", answer=ref("Pet"))},
        "/any": {"post": operation("sendAny", body={})},
    },
)


@pytest.fixture
def api(packages: Packages) -> Any:
    return packages.load("odd_answers", SPEC)


def read(api: Any, data: Any) -> tuple[Any, dict[str, str]]:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(body=json.dumps(data).encode()))
        with client.recording() as exchanges:
            value = client.things.read_pet()
    return value, {note.pointer: note.expected for note in exchanges[0].mismatches}


def test_a_documented_response_has_no_mismatch(api: Any) -> None:
    person = {"name": "Ann"}
    data = {"petName": "Tom", "kind": "cat", "lives": 9.0, "born": None, "extra": 1}
    pet, wrong = read(api, {**data, "friends": [data], "owner": person})
    assert wrong == {}
    assert type(pet.lives) is int and pet.born is None
    assert pet.friends[0].friends is None
    assert pet.owner == api.Person(name="Ann")
    assert pet.additional_properties == {"extra": 1}


def test_mismatched_values_are_kept_and_noted(api: Any) -> None:
    friends = [{"petName": 1, "kind": "bird", "born": "soon"}, "nobody"]
    pet, wrong = read(api, {"kind": "cat", "lives": True, "friends": friends})
    assert pet.pet_name is None and pet.lives is True
    assert pet.friends[0].born == "soon" and pet.friends[1] == "nobody"
    assert wrong == {
        "/petName": "a string",
        "/lives": "an integer",
        "/friends/0/petName": "a string",
        "/friends/0/kind": "one of 'cat', 'dog'",
        "/friends/0/born": "a date",
        "/friends/1": "Pet",
    }


@pytest.mark.parametrize(
    ("owner", "kind", "wrong"),
    [
        ({"vat": "1"}, "Company", {}),
        ({"vat": "1", "n": 1}, "Company", {}),
        ({"vat": "1", "n": "1"}, "Company", {"/owner/n": "an integer"}),
        ({"name": "a", "b": 1}, "Person", {"/owner/b": "no such property"}),
        (5, "int", {"/owner": "Person or Company"}),
    ],
)
def test_a_union_takes_the_nearest_member(
    api: Any, owner: Any, kind: str, wrong: dict[str, str]
) -> None:
    pet, found = read(api, {"petName": "Tom", "kind": "cat", "owner": owner})
    assert type(pet.owner).__name__ == kind
    assert found == wrong


def test_a_response_model_can_be_sent_as_any_value(api: Any) -> None:
    codec = import_module("odd_answers.models.pet")
    assert not hasattr(codec, "encode")
    pet = api.Pet(pet_name="Tom", kind="cat", lives=9, born=None)
    pet.additional_properties["extra"] = [1]
    with Loopback() as server, api.Client(base_url=server.url) as client:
        client.things.send_any(pet)
        sent = json.loads(server.last.body)
    assert sent == {
        "petName": "Tom",
        "kind": "cat",
        "lives": 9,
        "extra": [1],
    }
