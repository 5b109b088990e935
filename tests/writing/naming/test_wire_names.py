"""The names of properties in the modules of models: their case, and the exceptions."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from openapi_gen.writing.naming.wire_names import wire_name
from tests.support.packages import Packages


@pytest.mark.parametrize(
    "case, written",
    [
        ("", "pet_id"),
        ("camelCase", "petId"),
        ("PascalCase", "PetId"),
        ("kebab-case", "pet-id"),
        ("Dotted.Case", "Pet.Id"),
    ],
)
def test_a_case_writes_a_name_as_it_is_written_itself(case: str, written: str) -> None:
    assert wire_name("pet_id", case, {}) == written
    assert wire_name("pet_id", case, {"pet_id": "ID"}) == "ID"


def test_the_underscore_of_a_reserved_name_is_not_written() -> None:
    assert wire_name("from_", "", {}) == "from"
    assert wire_name("class_", "PascalCase", {}) == "Class"


SPEC = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: https://api.example.com}]
paths:
  /pets:
    post:
      operationId: addPet
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
        "201":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/Named"}}}
components:
  schemas:
    Pet:
      type: object
      required: [petId, secretWord, from]
      properties:
        petId: {type: integer, readOnly: true}
        secretWord: {type: string, writeOnly: true}
        from: {type: string}
        homeURL: {type: string}
    Named:
      type: object
      properties: {class: {type: string}, pet_id: {type: string}}
"""


@pytest.fixture(scope="module")
def client(packages: Packages) -> Any:
    return packages.load("wire_names", SPEC)


def test_a_module_has_the_case_and_what_differs_from_it(client: Any) -> None:
    pet = import_module(f"{client.__name__}.models.pet")
    assert (pet.WIRE_CASE, pet.WIRE_NAMES) == ("camelCase", {"home_url": "homeURL"})
    assert (pet.READ_ONLY, pet.WRITE_ONLY) == (("pet_id",), ("secret_word",))
    plain = vars(import_module(f"{client.__name__}.models.named"))
    assert plain.keys().isdisjoint(
        {"WIRE_CASE", "WIRE_NAMES", "READ_ONLY", "WRITE_ONLY"}
    )


def test_models_are_converted_by_these_names(client: Any) -> None:
    data = {"petId": 1, "from": "a", "homeURL": "b", "c": 2}
    pet = client.Pet.from_dict(data)
    assert (pet.pet_id, pet.from_, pet.home_url) == (1, "a", "b")
    assert pet.additional_properties == {"c": 2}
    assert pet.to_dict() == data
    plain = client.Named.from_dict({"class": "x", "pet_id": "y"})
    assert (plain.class_, plain.additional_properties) == ("x", {})
