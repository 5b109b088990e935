"""Pairs that differ in what is received, in classes, credentials, servers and webhooks."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from .pairs import (
    GET,
    LIST,
    field,
    operation,
    pair,
    ref,
    response,
    schema,
)

PET = "models.Pet"


def nullable_kind(document: Any) -> None:
    field(document, "Pet", "id")["type"] = ["integer", "null"]


# Fields of what is received


@pair(("field-added", PET))
def received_field_added(new: Any) -> None:
    schema(new, "Pet")["properties"]["age"] = {"type": "integer"}


@pair(("field-added", PET))
def required_received_field_added(new: Any) -> None:
    schema(new, "Pet")["properties"]["age"] = {"type": "integer"}
    schema(new, "Pet")["required"].append("age")


@pair(("field-removed", PET))
def received_field_removed(new: Any) -> None:
    del schema(new, "Pet")["properties"]["name"]


@pair(("received-field-now-optional", PET))
def received_field_now_optional(new: Any) -> None:
    schema(new, "Pet")["required"].remove("id")


@pair(("received-field-now-required", PET))
def received_field_now_required(new: Any) -> None:
    schema(new, "Pet")["required"].append("name")


@pair(("response-type-widened", PET))
def received_integer_is_a_number(new: Any) -> None:
    field(new, "Pet", "id")["type"] = "number"


@pair(("response-null-added", PET))
def received_field_is_nullable(new: Any) -> None:
    field(new, "Pet", "id")["type"] = ["integer", "null"]


@pair(("field-none-as-before", PET))
def received_optional_field_is_nullable(new: Any) -> None:
    field(new, "Pet", "name")["type"] = ["string", "null"]


@pair(("field-none-as-before", PET), base=nullable_kind)
def received_nullable_field_is_optional(new: Any) -> None:
    schema(new, "Pet")["required"].remove("id")


@pair(("response-type-changed", PET))
def received_field_of_another_type(new: Any) -> None:
    field(new, "Pet", "id")["type"] = "string"


@pair(("response-value-added", "models.Kind"))
def received_value_added(new: Any) -> None:
    schema(new, "Kind")["enum"].append("bird")


@pair(("response-value-removed", "models.Kind"))
def received_value_removed(new: Any) -> None:
    schema(new, "Kind")["enum"].remove("dog")


@pair()
def received_constraint_changed(new: Any) -> None:
    field(new, "Pet", "name")["maxLength"] = 3


@pair(("response-type-changed", PET))
def received_field_of_another_class(new: Any) -> None:
    schema(new, "Pet")["properties"]["owner"] = ref("Problem")


@pair(("response-type-widened", PET))
def received_field_is_a_union(new: Any) -> None:
    owner = {"anyOf": [ref("Owner"), {"type": "string"}]}
    schema(new, "Pet")["properties"]["owner"] = owner


@pair(("field-added", "models.Owner"))
def field_of_a_nested_class(new: Any) -> None:
    schema(new, "Owner")["properties"]["email"] = {"type": "string"}


@pair(("field-removed", "models.Unused"))
def field_of_an_unused_class(new: Any) -> None:
    del schema(new, "Unused")["properties"]["a"]


@pair(("field-write-only", PET))
def received_field_is_write_only(new: Any) -> None:
    field(new, "Pet", "name")["writeOnly"] = True


# Classes


@pair(("model-renamed", PET))
def model_renamed(new: Any) -> None:
    schemas = new["components"]["schemas"]
    schemas["Animal"] = schemas.pop("Pet")
    text = "#/components/schemas/Pet"

    def replace(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: replace(one) for key, one in value.items()}
        if isinstance(value, list):
            return list(map(replace, value))
        return "#/components/schemas/Animal" if value == text else value

    new.update(replace(deepcopy(new)))


@pair(("model-removed", "models.Unused"))
def model_removed(new: Any) -> None:
    del new["components"]["schemas"]["Unused"]


@pair(("model-added", "models.Other"))
def model_added(new: Any) -> None:
    properties = {"b": {"type": "string"}}
    new["components"]["schemas"]["Other"] = {"type": "object", "properties": properties}


# Responses


@pair(("response-type-changed", GET))
def result_of_another_type(new: Any) -> None:
    operation(new, "getPet")["responses"]["200"] = response({"type": "string"})


@pair(("response-type-widened", GET), ("response-status-added", GET))
def another_success(new: Any) -> None:
    operation(new, "getPet")["responses"]["202"] = response(ref("Problem"))


@pair(("response-status-added", GET))
def another_error(new: Any) -> None:
    operation(new, "getPet")["responses"]["500"] = response(ref("Problem"))


@pair(("response-status-removed", LIST))
def an_error_less(new: Any) -> None:
    del operation(new, "listPets")["responses"]["404"]


@pair(("response-type-changed", LIST))
def error_of_another_type(new: Any) -> None:
    operation(new, "listPets")["responses"]["404"] = response({"type": "string"})


@pair(("response-header-removed", LIST), ("response-header-added", LIST))
def response_header_replaced(new: Any) -> None:
    headers = operation(new, "listPets")["responses"]["200"]["headers"]
    headers["X-Count"] = headers.pop("X-Total")


@pair(("response-type-changed", LIST))
def response_header_of_another_type(new: Any) -> None:
    headers = operation(new, "listPets")["responses"]["200"]["headers"]
    headers["X-Total"]["schema"]["type"] = "string"


@pair(("response-media-type-added", GET))
def another_form_of_the_response(new: Any) -> None:
    content = operation(new, "getPet")["responses"]["200"]["content"]
    content["application/xml"] = {"schema": ref("Pet")}


# Authentication, servers, webhooks


@pair(("security-narrowed", GET))
def another_credential_is_needed(new: Any) -> None:
    operation(new, "getPet")["security"] = [{"token": []}]


@pair(("security-widened", GET))
def no_credential_is_needed(new: Any) -> None:
    operation(new, "getPet")["security"] = []


@pair(("security-widened", GET))
def another_credential_will_do(new: Any) -> None:
    operation(new, "getPet")["security"] = [{"key": []}, {"token": []}]


@pair(("security-narrowed", GET))
def two_credentials_are_needed(new: Any) -> None:
    operation(new, "getPet")["security"] = [{"key": [], "token": []}]


@pair(("credential-removed", "Client()"))
def credential_removed(new: Any) -> None:
    del new["components"]["securitySchemes"]["token"]


@pair(("credential-added", "Client()"))
def credential_added(new: Any) -> None:
    made = {"type": "http", "scheme": "basic"}
    new["components"]["securitySchemes"]["login"] = made


@pair(("credential-changed", "Client()"))
def credential_in_another_place(new: Any) -> None:
    new["components"]["securitySchemes"]["key"]["in"] = "query"


@pair(("server-changed", "Client()"))
def server_changed(new: Any) -> None:
    new["servers"] = [{"url": "https://b.example"}]


@pair(("webhook-removed", "webhooks.unwrap_pet_added()"))
def webhook_removed(new: Any) -> None:
    del new["webhooks"]["petAdded"]


@pair(("webhook-added", "webhooks.unwrap_pet_lost()"))
def webhook_added(new: Any) -> None:
    new["webhooks"]["petLost"] = deepcopy(new["webhooks"]["petAdded"])
