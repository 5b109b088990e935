"""Classes of models: inline schemas, members of unions, and how collisions end."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.documents import document
from tests.support.names import names_of
from tests.support.packages import Packages

STRING = {"type": "string"}
INTEGER = {"type": "integer"}


def object_of(*required: str, **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": list(required),
        "properties": {**dict.fromkeys(required, STRING), **properties},
    }


def classes(**schemas: Any) -> set[str]:
    names, _ = names_of(document(schemas))
    return {model.name for model in names.models.values()}


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        (
            [object_of("email"), object_of("id")],
            {"OwnerWithEmail", "OwnerWithId"},
        ),
        (
            [{**object_of("a"), "title": "Team"}, {**object_of("a"), "title": "User"}],
            {"OwnerTeam", "OwnerUser"},
        ),
        (
            [
                object_of("kind", kind={"enum": ["team"]}),
                object_of("kind", kind={"enum": ["user"]}),
            ],
            {"OwnerTeam", "OwnerUser"},
        ),
        ([object_of("a"), object_of("a", "b")], {"OwnerWithoutB", "OwnerWithB"}),
        (
            [object_of("a", b=STRING), object_of("a", b=INTEGER)],
            {"OwnerWithStringB", "OwnerWithIntegerB"},
        ),
        (
            [
                object_of("a", b={"type": "array", "items": STRING}),
                object_of("a", b={"type": "array", "items": INTEGER}),
            ],
            {"OwnerWithStringListB", "OwnerWithIntegerListB"},
        ),
        (
            [object_of("a", "b"), object_of("b", "c"), object_of("a", "c")],
            {"OwnerWithAAndB", "OwnerWithBAndC", "OwnerWithAAndC"},
        ),
        ([STRING, object_of("a")], {"Owner"}),
        ([{"type": "null"}, object_of("a")], {"Owner"}),
        ([STRING, {"type": "array", "items": object_of("a")}], {"OwnerListItem"}),
        ([object_of("a"), object_of("a")], {"OwnerObjectOneOf0", "OwnerObjectOneOf1"}),
    ],
)
def test_members_of_unions_are_named_after_what_they_are(
    members: list[dict[str, Any]], expected: set[str]
) -> None:
    pet = {"type": "object", "properties": {"owner": {"oneOf": members}}}
    found = classes(Pet=pet) - {"Pet"}
    assert found == {f"Pet{name}" for name in expected}
    pet["properties"] = {"owner": {"oneOf": members[::-1]}}
    assert len(classes(Pet=pet)) == len(found) + 1


def test_a_member_of_a_component_does_not_take_its_name() -> None:
    found = classes(Pet={"oneOf": [STRING, object_of("a")]})
    assert found == {"Pet", "PetObject"}


@pytest.mark.parametrize(
    "expected",
    [
        {"Order": "Order", "order": "OrderLower", "ORDER": "OrderUpper"},
        {"order": "Order", "ORDER": "OrderUpper"},
        {"BCCArchive": "BccArchive", "bccArchive": "BccArchiveMixed"},
        {"foo_bar": "FooBar", "foo.bar": "FooFullStopBar"},
        {"OBRate1_1": "ObRate1_1", "OB_Rate1_1": "ObRate1_1Mixed"},
    ],
)
def test_components_that_collide(expected: dict[str, str]) -> None:
    for schemas in (list(expected), list(reversed(expected))):
        names, _ = names_of(document({name: object_of("a") for name in schemas}))
        for name, made in expected.items():
            assert names.models[f"#/components/schemas/{name}"].name == made


def test_an_inline_schema_gives_way_to_a_component() -> None:
    pet = object_of(owner=object_of("name"))
    body = {"content": {"application/json": {"schema": object_of("b")}}}
    done = {"204": {"description": "Done"}}
    add = {"operationId": "addPet", "requestBody": body, "responses": done}
    schemas = {"Pet": pet, "PetOwner": object_of("a"), "AddPetRequest": object_of("c")}
    names, notes = names_of(document(schemas, paths={"/pets": {"post": add}}))
    inline = "#/components/schemas/Pet/properties/owner"
    sent = "#/paths/~1pets/post/requestBody/content/application~1json/schema"
    assert names.models[inline].name == "PetOwnerProperty"
    assert names.models[sent].name == "AddPetRequestBody"
    assert notes == {inline, sent}


def test_a_name_that_the_user_chose_wins() -> None:
    schemas = {"Pet": object_of("a"), "Animal": object_of("a")}
    pointer = "#/components/schemas/Animal"
    names, _ = names_of(document(schemas), {pointer: "Pet"})
    assert names.models[pointer].name == "Pet"
    assert names.models["#/components/schemas/Pet"].name != "Pet"


def test_enums_of_a_list_and_of_its_items_have_different_names() -> None:
    enum = {"type": "string", "enum": ["a", "b"]}
    target = {"oneOf": [{"type": "array", "items": enum}, enum]}
    names, _ = names_of(document({"Env": object_of(target=target)}))
    found = names.enumerations["#/components/schemas/Env"]
    assert set(found.values()) == {"Target", "TargetItem"}


def test_names_that_were_shortened_differ() -> None:
    """Names of Open Banking, which differ in the middle."""
    inner = object_of("OtherApplicationFrequency" * 2)
    tier = object_of(OverdraftTierBand=object_of(OverdraftFeesCharges=inner))
    overdraft = object_of(
        OverdraftTierBandSet=object_of(
            OverdraftTierBand=tier,
            OverdraftFeesCharges=object_of(
                OverdraftTierBand=object_of(OverdraftFeesCharges=inner)
            ),
        )
    )
    found = classes(OtherProductTypeOfTheBankAccount=overdraft)
    assert max(map(len, found)) <= 80
    assert not any(name[-2:-1] == "_" for name in found)


def test_what_operations_share_is_named_after_its_component() -> None:
    content = {"application/json": {"schema": object_of("a")}}
    components = {
        "responses": {"NotFound": {"description": "", "content": content}},
        "requestBodies": {"NewPet": {"content": content}},
        "parameters": {
            "Filter": {"name": "f", "in": "query", "content": content},
        },
    }
    paths = {
        f"/{name}": {
            "post": {
                "operationId": name,
                "parameters": [{"$ref": "#/components/parameters/Filter"}],
                "requestBody": {"$ref": "#/components/requestBodies/NewPet"},
                "responses": {status: {"$ref": "#/components/responses/NotFound"}},
            }
        }
        for name, status in {"one": "200", "two": "404"}.items()
    }
    for order in (paths, dict(reversed(paths.items()))):
        names, _ = names_of(document(paths=order, components=components))
        found = {model.name for model in names.models.values()}
        assert found == {"NotFoundResponse", "NewPetRequest", "Filter"}


def test_a_check_that_only_its_place_tells_apart_has_the_words_of_that(
    packages: Packages,
) -> None:
    body = {"content": {"application/json": {"schema": {"enum": ["a", "b"]}}}}
    paths = {
        f"/{path}/{{id}}": {
            "parameters": [
                {
                    "name": "id",
                    "in": "path",
                    "required": True,
                    "schema": {"type": "string"},
                }
            ],
            "post": {
                "operationId": name,
                "requestBody": body,
                "responses": {"204": {"description": ""}},
            },
        }
        for path, name in (("one", "put-it"), ("two", "put.it"))
    }
    validators = packages.load("check_places", document({}, paths=paths)).validators
    place = "post_request_body_content_application_json_schema"
    assert f"validate_paths_one_id_{place}" in validators.__all__
