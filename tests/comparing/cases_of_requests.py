"""Pairs that differ in operations and in what is sent: each function is one change."""

from __future__ import annotations

from typing import Any

from .pairs import (
    ADD,
    GET,
    LIST,
    field,
    operation,
    pair,
    parameter,
    ref,
    response,
    schema,
)

NEW_PET = "models.NewPet"


def inline_body(document: Any) -> None:
    """An operation whose body has a schema without a name."""
    body = {"type": "object", "properties": {"name": {"type": "string"}}}
    document["paths"]["/find"] = {
        "post": {
            "operationId": "findPet",
            "tags": ["pets"],
            "requestBody": {"content": {"application/json": {"schema": body}}},
            "responses": {"204": {"description": "ok"}},
        }
    }


def open_class(document: Any) -> None:
    del schema(document, "NewPet")["additionalProperties"]


def read_only(document: Any) -> None:
    field(document, "NewPet", "age")["readOnly"] = True


PET = "models.Pet"


# Operations


@pair()
def nothing(new: Any) -> None:
    pass


@pair()
def only_texts(new: Any) -> None:
    new["info"]["description"] = "Other words"
    operation(new, "listPets")["summary"] = "Lists pets"
    field(new, "Pet", "name")["description"] = "Its name"


@pair()
def keys_in_another_order(new: Any) -> None:
    for one in ("schemas", "securitySchemes"):
        new["components"][one] = dict(reversed(new["components"][one].items()))
    properties = schema(new, "NewPet")["properties"]
    schema(new, "NewPet")["properties"] = dict(reversed(properties.items()))


@pair(("operation-removed", GET))
def operation_removed(new: Any) -> None:
    del new["paths"]["/pets/{petId}"]


@pair(("operation-added", "pets.count_pets()"))
def operation_added(new: Any) -> None:
    new["paths"]["/count"] = {
        "get": {
            "operationId": "countPets",
            "tags": ["pets"],
            "responses": {"200": response({"type": "integer"})},
        }
    }


@pair(("operation-renamed", GET))
def operation_id_changed(new: Any) -> None:
    operation(new, "getPet")["operationId"] = "readPet"


@pair(("operation-renamed", GET))
def tag_changed(new: Any) -> None:
    operation(new, "getPet")["tags"] = ["animals"]


@pair(("request-line-changed", GET))
def path_changed(new: Any) -> None:
    new["paths"]["/animals/{petId}"] = new["paths"].pop("/pets/{petId}")


@pair(("request-line-changed", ADD))
def method_changed(new: Any) -> None:
    new["paths"]["/pets"]["put"] = new["paths"]["/pets"].pop("post")


@pair(("operation-deprecated", GET))
def deprecated(new: Any) -> None:
    operation(new, "getPet")["deprecated"] = True


# Arguments


@pair(("argument-removed", LIST))
def argument_removed(new: Any) -> None:
    operation(new, "listPets")["parameters"].pop()


@pair(("argument-added", LIST))
def optional_argument_added(new: Any) -> None:
    added = {"name": "color", "in": "query", "schema": {"type": "string"}}
    operation(new, "listPets")["parameters"].append(added)


@pair(("required-argument-added", LIST))
def required_argument_added(new: Any) -> None:
    added = {
        "name": "owner",
        "in": "query",
        "required": True,
        "schema": {"type": "string"},
    }
    operation(new, "listPets")["parameters"].append(added)


@pair(("argument-now-required", LIST))
def argument_now_required(new: Any) -> None:
    parameter(new, "X-Trace")["required"] = True


@pair(("argument-now-optional", LIST), ("argument-keyword-only", LIST))
def argument_now_optional(new: Any) -> None:
    parameter(new, "kind")["required"] = False


@pair(("argument-renamed", GET))
def path_parameter_renamed(new: Any) -> None:
    parameter(new, "petId")["name"] = "id"
    new["paths"]["/pets/{id}"] = new["paths"].pop("/pets/{petId}")


@pair(
    ("header-sent-by-itself-changed", LIST),
    ("request-value-removed", LIST),
    ("request-value-added", LIST),
)
def only_value_of_a_header(new: Any) -> None:
    parameter(new, "X-Version")["schema"]["enum"] = ["2"]


@pair()  # the signature follows the path
def path_parameters_in_another_order(new: Any) -> None:
    operation(new, "getToy")["parameters"].reverse()


@pair(("argument-renamed", LIST))
def argument_renamed_by_an_extension(new: Any) -> None:
    parameter(new, "limit")["x-gen-name"] = "most"


@pair(("parameter-written-differently", LIST))
def argument_moved(new: Any) -> None:
    parameter(new, "X-Trace")["in"] = "query"


@pair(("argument-deprecated", LIST))
def argument_deprecated(new: Any) -> None:
    parameter(new, "limit")["deprecated"] = True


@pair(("field-deprecated", PET))
def field_deprecated(new: Any) -> None:
    field(new, "Pet", "name")["deprecated"] = True


@pair(("default-changed", LIST))
def default_changed(new: Any) -> None:
    parameter(new, "limit")["schema"]["default"] = 20


@pair(("request-constraint-narrowed", LIST))
def maximum_lowered(new: Any) -> None:
    parameter(new, "limit")["schema"]["maximum"] = 50


@pair(("request-constraint-widened", LIST))
def maximum_raised(new: Any) -> None:
    parameter(new, "limit")["schema"]["maximum"] = 500


@pair(("request-constraint-narrowed", LIST))
def minimum_added(new: Any) -> None:
    parameter(new, "limit")["schema"]["minimum"] = 1


@pair(("request-constraint-narrowed", LIST))
def pattern_added(new: Any) -> None:
    parameter(new, "X-Trace")["schema"]["pattern"] = "^[a-z]+$"


@pair(("request-type-changed", LIST))
def argument_of_another_type(new: Any) -> None:
    parameter(new, "X-Trace")["schema"] = {"type": "boolean"}


@pair(("request-type-widened", LIST))
def argument_of_a_wider_type(new: Any) -> None:
    parameter(new, "X-Trace")["schema"] = {"type": ["string", "integer"]}


@pair(("request-value-added", LIST))
def argument_with_another_value(new: Any) -> None:
    parameter(new, "kind")["schema"]["enum"].append("bird")


@pair(("request-value-removed", LIST))
def argument_with_a_value_less(new: Any) -> None:
    parameter(new, "kind")["schema"]["enum"].remove("dog")


@pair(("request-type-widened", LIST))
def argument_without_enum(new: Any) -> None:
    del parameter(new, "kind")["schema"]["enum"]


@pair(("request-type-narrowed", LIST))
def argument_with_enum(new: Any) -> None:
    parameter(new, "X-Trace")["schema"]["enum"] = ["a", "b"]


# Bodies


@pair(("body-now-optional", ADD))
def body_now_optional(new: Any) -> None:
    operation(new, "addPet")["requestBody"]["required"] = False


@pair(("body-removed", ADD), ("model-removed", NEW_PET))
def body_removed(new: Any) -> None:
    del operation(new, "addPet")["requestBody"]
    del new["components"]["schemas"]["NewPet"]


@pair(("required-body-added", GET))
def required_body_added(new: Any) -> None:
    content = {"text/plain": {"schema": {"type": "string"}}}
    operation(new, "getPet")["requestBody"] = {"required": True, "content": content}


@pair(("request-media-type-added", ADD))
def another_media_type(new: Any) -> None:
    content = operation(new, "addPet")["requestBody"]["content"]
    content["application/x-www-form-urlencoded"] = {"schema": ref("NewPet")}


@pair(("request-media-type-removed", ADD), ("request-media-type-added", ADD))
def media_type_replaced(new: Any) -> None:
    content = operation(new, "addPet")["requestBody"]["content"]
    content["application/x-www-form-urlencoded"] = content.pop("application/json")


# Fields of what is sent


@pair(("field-added", NEW_PET))
def sent_field_added(new: Any) -> None:
    schema(new, "NewPet")["properties"]["color"] = {"type": "string"}


@pair(("required-field-added", NEW_PET))
def required_sent_field_added(new: Any) -> None:
    schema(new, "NewPet")["properties"]["color"] = {"type": "string"}
    schema(new, "NewPet")["required"].append("color")


@pair(("field-removed", NEW_PET))
def sent_field_removed(new: Any) -> None:
    del schema(new, "NewPet")["properties"]["age"]


@pair(("field-now-required", NEW_PET))
def sent_field_now_required(new: Any) -> None:
    schema(new, "NewPet")["required"].append("age")


@pair(("field-now-optional", NEW_PET))
def sent_field_now_optional(new: Any) -> None:
    schema(new, "NewPet")["required"].remove("name")


@pair(("request-type-widened", NEW_PET))
def sent_integer_is_a_number(new: Any) -> None:
    field(new, "NewPet", "age")["type"] = "number"


@pair(("request-null-added", NEW_PET))
def sent_field_is_nullable(new: Any) -> None:
    field(new, "NewPet", "age")["type"] = ["integer", "null"]


@pair(("request-value-removed", NEW_PET), ("request-value-added", NEW_PET))
def sent_value_replaced(new: Any) -> None:
    field(new, "NewPet", "size")["enum"] = ["small", "big"]


@pair(("request-type-changed", NEW_PET))
def sent_format_changed(new: Any) -> None:
    field(new, "NewPet", "born")["format"] = "date-time"


@pair(("request-type-changed", NEW_PET))
def sent_items_of_another_type(new: Any) -> None:
    field(new, "NewPet", "toys")["items"] = {"type": "integer"}


@pair(("request-constraint-narrowed", NEW_PET))
def sent_string_is_longer(new: Any) -> None:
    field(new, "NewPet", "name")["minLength"] = 2


@pair(("request-constraint-narrowed", NEW_PET))
def items_are_unique(new: Any) -> None:
    field(new, "NewPet", "toys")["uniqueItems"] = True


@pair(("request-constraint-narrowed", NEW_PET))
def items_are_counted(new: Any) -> None:
    field(new, "NewPet", "toys")["maxItems"] = 3


@pair(("request-constraint-narrowed", NEW_PET))
def items_have_a_pattern(new: Any) -> None:
    field(new, "NewPet", "toys")["items"]["pattern"] = "^a"


@pair(("request-constraint-widened", NEW_PET))
def sent_constraint_removed(new: Any) -> None:
    del field(new, "NewPet", "name")["maxLength"]


@pair(("additional-properties-accepted", NEW_PET))
def undeclared_properties_are_accepted(new: Any) -> None:
    del schema(new, "NewPet")["additionalProperties"]


@pair(("field-renamed", NEW_PET))
def sent_field_renamed_by_an_extension(new: Any) -> None:
    field(new, "NewPet", "age")["x-gen-name"] = "years"


@pair(("field-removed", NEW_PET))  # a class that is only sent has no such field
def sent_field_is_read_only(new: Any) -> None:
    field(new, "NewPet", "age")["readOnly"] = True


@pair(("default-changed", NEW_PET))
def default_of_a_sent_field(new: Any) -> None:
    field(new, "NewPet", "size")["default"] = "large"


@pair(("request-constraint-narrowed", NEW_PET), base=open_class)
def names_have_a_pattern_with_a_schema(new: Any) -> None:
    schema(new, "NewPet")["patternProperties"] = {"^x-": {"type": "string"}}


@pair(
    ("request-constraint-widened", NEW_PET), ("additional-properties-accepted", NEW_PET)
)
def names_with_a_pattern_are_accepted(new: Any) -> None:
    schema(new, "NewPet")["patternProperties"] = {"^x-": {"type": "string"}}


@pair()
def no_length_is_less_than_nothing(new: Any) -> None:
    field(new, "NewPet", "toys")["minItems"] = 0


@pair()
def a_pattern_that_accepts_everything(new: Any) -> None:
    field(new, "NewPet", "toys")["items"]["pattern"] = ".*"


@pair(("request-constraint-narrowed", NEW_PET))
def items_have_something(new: Any) -> None:
    field(new, "NewPet", "toys")["contains"] = {"const": "ball"}


@pair(("request-constraint-narrowed", "models.FindPetRequest"), base=inline_body)
def constraint_of_a_body_without_a_name(new: Any) -> None:
    body = operation(new, "findPet")["requestBody"]["content"]["application/json"]
    body["schema"]["properties"]["name"]["maxLength"] = 3


@pair(base=read_only)
def constraint_of_what_is_never_sent(new: Any) -> None:
    field(new, "NewPet", "age")["maximum"] = 3
