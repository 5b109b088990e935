"""Mutations of operations: their parameters, bodies and responses."""

from __future__ import annotations

from random import Random

from .parts import (
    Json,
    free_parameters,
    objects,
    operations,
    resolved,
    word,
)
from .registry import mutation


@mutation
def remove_operation(document: Json, random: Random) -> bool:
    path, method, _ = random.choice(operations(document))
    if len(operations(document)) < 2:
        return False
    del document["paths"][path][method]
    return True


@mutation
def add_operation(document: Json, random: Random) -> bool:
    _, _, like = random.choice(operations(document))
    name = word(random)
    document["paths"][f"/{name}"] = {
        "get": {
            "operationId": f"{name}Get",
            "tags": like.get("tags", []),
            "responses": {"204": {"description": "ok"}},
        }
    }
    return True


@mutation
def rename_operation(document: Json, random: Random) -> bool:
    random.choice(operations(document))[2]["operationId"] = f"{word(random)}It"
    return True


@mutation
def change_tag(document: Json, random: Random) -> bool:
    random.choice(operations(document))[2]["tags"] = [word(random)]
    return True


@mutation
def change_path(document: Json, random: Random) -> bool:
    path = random.choice(list(document["paths"]))
    document["paths"][f"/v2{path}"] = document["paths"].pop(path)
    return True


@mutation
def change_method(document: Json, random: Random) -> bool:
    path, method, operation = random.choice(operations(document))
    other = {"post": "put", "put": "post", "patch": "put"}.get(method, "")
    if not other or other in document["paths"][path]:
        return False
    del document["paths"][path][method]
    document["paths"][path][other] = operation
    return True


@mutation
def deprecate_operation(document: Json, random: Random) -> bool:
    random.choice(operations(document))[2]["deprecated"] = True
    return True


@mutation
def change_texts(document: Json, random: Random) -> bool:
    document["info"]["description"] = word(random)
    for _, _, operation in operations(document):
        operation["description"] = word(random)
    for schema in objects(document):
        schema["description"] = word(random)
    return True


@mutation
def change_order(document: Json, random: Random) -> bool:
    for schema in objects(document):
        items = list(schema["properties"].items())
        random.shuffle(items)
        schema["properties"] = dict(items)
    document["paths"] = dict(reversed(document["paths"].items()))
    return True


# Parameters


@mutation
def remove_parameter(document: Json, random: Random) -> bool:
    found = free_parameters(document)
    if not found:
        return False
    operation, parameter = random.choice(found)
    operation["parameters"] = [
        one
        for one in operation["parameters"]
        if resolved(document, one) is not parameter
    ]
    return True


@mutation
def add_parameter(document: Json, random: Random) -> bool:
    _, _, operation = random.choice(operations(document))
    added = {
        "name": word(random),
        "in": random.choice(["query", "header"]),
        "required": random.random() < 0.4,
        "schema": {"type": random.choice(["string", "integer", "boolean"])},
    }
    operation["parameters"] = [*operation.get("parameters", []), added]
    return True


@mutation
def toggle_parameter(document: Json, random: Random) -> bool:
    found = free_parameters(document)
    if not found:
        return False
    _, parameter = random.choice(found)
    parameter["required"] = not parameter.get("required", False)
    return True


@mutation
def move_parameter(document: Json, random: Random) -> bool:
    found = [one for one in free_parameters(document) if one[1]["in"] == "query"]
    found = [one for one in found if one[1].get("schema", {}).get("type") == "string"]
    if not found:
        return False
    _, parameter = random.choice(found)
    parameter["in"] = "header"
    return True


@mutation
def restyle_parameter(document: Json, random: Random) -> bool:
    found = [
        one
        for _, one in free_parameters(document)
        if one["in"] == "query"
        and resolved(document, one.get("schema", {})).get("type") == "array"
    ]
    if not found:
        return False
    parameter = random.choice(found)
    parameter["style"] = "form"
    parameter["explode"] = not parameter.get("explode", True)
    return True


@mutation
def reorder_parameters(document: Json, random: Random) -> bool:
    found = [
        one for _, _, one in operations(document) if len(one.get("parameters", ())) > 1
    ]
    if not found:
        return False
    random.choice(found)["parameters"].reverse()
    return True


@mutation
def rename_parameter(document: Json, random: Random) -> bool:
    found = free_parameters(document)
    if not found:
        return False
    random.choice(found)[1]["name"] = word(random)
    return True


# Bodies and responses


@mutation
def toggle_body(document: Json, random: Random) -> bool:
    found = [
        one["requestBody"] for _, _, one in operations(document) if "requestBody" in one
    ]
    if not found:
        return False
    body = resolved(document, random.choice(found))
    body["required"] = not body.get("required", False)
    return True


@mutation
def remove_body(document: Json, random: Random) -> bool:
    found = [one for _, _, one in operations(document) if "requestBody" in one]
    if not found:
        return False
    del random.choice(found)["requestBody"]
    return True


@mutation
def add_body(document: Json, random: Random) -> bool:
    found = [
        one
        for _, method, one in operations(document)
        if "requestBody" not in one and method in ("post", "put", "patch")
    ]
    if not found:
        return False
    content = {"application/json": {"schema": {"type": "string"}}}
    body = {"required": random.random() < 0.5, "content": content}
    random.choice(found)["requestBody"] = body
    return True


@mutation
def change_media_type(document: Json, random: Random) -> bool:
    found = [
        resolved(document, one["requestBody"])["content"]
        for _, _, one in operations(document)
        if "requestBody" in one
    ]
    found = [one for one in found if "application/json" in one]
    if not found:
        return False
    content = random.choice(found)
    content["text/csv"] = {"schema": {"type": "string"}}
    if random.random() < 0.5:
        del content["application/json"]
    return True


@mutation
def remove_response(document: Json, random: Random) -> bool:
    found = [
        one["responses"]
        for _, _, one in operations(document)
        if len(one["responses"]) > 1
    ]
    if not found:
        return False
    responses = random.choice(found)
    del responses[random.choice(list(responses))]
    return True


@mutation
def add_response(document: Json, random: Random) -> bool:
    responses = random.choice(operations(document))[2]["responses"]
    status = random.choice(["202", "404", "409", "500"])
    if status in responses:
        return False
    schema = {"type": "object", "properties": {word(random): {"type": "string"}}}
    content = {"application/json": {"schema": schema}}
    responses[status] = {"description": "ok", "content": content}
    return True


@mutation
def change_result(document: Json, random: Random) -> bool:
    found = [
        one
        for _, _, operation in operations(document)
        for status, response in operation["responses"].items()
        if status.startswith("2")
        for one in resolved(document, response).get("content", {}).values()
        if "schema" in one
    ]
    if not found:
        return False
    media_type = random.choice(found)
    schema = media_type["schema"]
    media_type["schema"] = random.choice(
        [{"type": "array", "items": schema}, {"type": "string"}, {"type": "integer"}]
    )
    return True
