"""Seeded changes of documents, as authors of documents make them.

Each function changes a document in one way, and returns False where it has nothing to
change. The outcome is still a valid document.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any, NamedTuple

Json = dict[str, Any]
Mutation = Callable[[Json, Random], bool]
MUTATIONS: list[Mutation] = []
_METHODS = ("get", "put", "post", "delete", "patch")


class Mutant(NamedTuple):
    name: str
    """The names of the mutations."""
    old: Json
    new: Json


def mutants(documents: list[Json], number: int, seed: int) -> Iterator[Mutant]:
    """Documents with one mutation, or now and then with two."""
    random = Random(seed)
    order = list(MUTATIONS)
    while number:
        random.shuffle(order)
        for mutation in order:
            old = random.choice(documents)
            new = json.loads(json.dumps(old))
            names = [mutation.__name__]
            if not mutation(new, random):
                continue
            if random.random() < 0.2:
                second = random.choice(MUTATIONS)
                if second(new, random):
                    names.append(second.__name__)
            if new != old:
                yield Mutant(" ".join(names), old, new)
                number -= 1
            if not number:
                return


def mutation(function: Mutation) -> Mutation:
    MUTATIONS.append(function)
    return function


# What there is to change


def operations(document: Json) -> list[tuple[str, str, Json]]:
    return [
        (path, method, item[method])
        for path, item in document["paths"].items()
        for method in _METHODS
        if method in item
    ]


def resolved(document: Json, value: Json) -> Json:
    while "$ref" in value:
        found: Any = document
        for key in value["$ref"].split("/")[1:]:
            found = found[key.replace("~1", "/").replace("~0", "~")]
        value = found
    return value


def parameters(document: Json) -> list[tuple[Json, Json]]:
    """Each operation's own parameters."""
    return [
        (operation, resolved(document, one))
        for _, _, operation in operations(document)
        for one in operation.get("parameters", ())
    ]


def free_parameters(document: Json) -> list[tuple[Json, Json]]:
    return [one for one in parameters(document) if one[1]["in"] != "path"]


def schemas(document: Json) -> list[Json]:
    """All schema objects: of parameters, of bodies, of components, and inside of these."""
    found: list[Json] = []

    def add(schema: Any) -> None:
        if not isinstance(schema, dict) or any(schema is one for one in found):
            return
        if "$ref" not in schema:
            found.append(schema)
        for one in schema.get("properties", {}).values():
            add(one)
        for key in ("items", "additionalProperties"):
            add(schema.get(key))
        for key in ("allOf", "anyOf", "oneOf"):
            for one in schema.get(key, ()):
                add(one)

    for schema in document.get("components", {}).get("schemas", {}).values():
        add(schema)
    for _, parameter in parameters(document):
        add(parameter.get("schema"))
    for content in contents(document):
        for one in content.values():
            add(one.get("schema"))
    return found


def contents(document: Json) -> Iterator[Json]:
    for _, _, operation in operations(document):
        if "requestBody" in operation:
            yield resolved(document, operation["requestBody"])["content"]
        for response in operation["responses"].values():
            if "content" in (response := resolved(document, response)):
                yield response["content"]


def objects(document: Json) -> list[Json]:
    return [one for one in schemas(document) if one.get("properties")]


def of_type(document: Json, *types: str) -> list[Json]:
    return [one for one in schemas(document) if one.get("type") in types]


def plain(document: Json) -> list[Json]:
    """Scalars without enum, format and pattern."""
    return [
        one
        for one in of_type(document, "string", "integer", "number", "boolean")
        if not {"enum", "format", "pattern", "const", "discriminator"} & one.keys()
    ]


def is_31(document: Json) -> bool:
    return not str(document["openapi"]).startswith("3.0")


def word(random: Random) -> str:
    return "".join(random.choice("bcdfglmnprst") + random.choice("aeiou") for _ in "ab")


# Operations


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


# Schemas


@mutation
def remove_field(document: Json, random: Random) -> bool:
    found = objects(document)
    if not found:
        return False
    schema = random.choice(found)
    name = random.choice(list(schema["properties"]))
    if schema.get("discriminator", {}).get("propertyName") == name:
        return False
    del schema["properties"][name]
    if name in schema.get("required", ()):
        schema["required"] = [one for one in schema["required"] if one != name]
    return True


@mutation
def add_field(document: Json, random: Random) -> bool:
    found = objects(document)
    if not found:
        return False
    schema = random.choice(found)
    name = word(random)
    schema["properties"][name] = {"type": random.choice(["string", "integer"])}
    if random.random() < 0.4:
        schema["required"] = [*schema.get("required", ()), name]
    return True


@mutation
def toggle_field(document: Json, random: Random) -> bool:
    found = objects(document)
    if not found:
        return False
    schema = random.choice(found)
    name = random.choice(list(schema["properties"]))
    required = list(schema.get("required", ()))
    schema["required"] = (
        [one for one in required if one != name]
        if name in required
        else [*required, name]
    )
    if not schema["required"]:
        del schema["required"]
    return True


@mutation
def change_type(document: Json, random: Random) -> bool:
    found = plain(document)
    if not found:
        return False
    schema = random.choice(found)
    others = {"integer": "number", "number": "integer", "string": "integer"}
    schema["type"] = others.get(schema["type"], "string")
    for key in ("minLength", "maxLength", "minimum", "maximum", "default", "example"):
        schema.pop(key, None)
    return True


@mutation
def widen_type(document: Json, random: Random) -> bool:
    if not is_31(document):
        return False
    found = plain(document)
    if not found:
        return False
    schema = random.choice(found)
    schema["type"] = [schema["type"], random.choice(["null", "null", "boolean"])]
    return True


@mutation
def toggle_null(document: Json, random: Random) -> bool:
    found = of_type(document, "string", "integer", "number", "array")
    found = [one for one in found if "enum" not in one]
    if is_31(document) or not found:
        return False
    schema = random.choice(found)
    schema["nullable"] = not schema.get("nullable", False)
    return True


@mutation
def add_value(document: Json, random: Random) -> bool:
    found = [one for one in schemas(document) if isinstance(one.get("enum"), list)]
    found = [
        one for one in found if all(isinstance(value, str) for value in one["enum"])
    ]
    if not found:
        return False
    random.choice(found)["enum"].append(word(random))
    return True


@mutation
def remove_value(document: Json, random: Random) -> bool:
    found = [one for one in schemas(document) if len(one.get("enum", ())) > 1]
    if not found:
        return False
    schema = random.choice(found)
    lost = schema["enum"].pop(random.randrange(len(schema["enum"])))
    if schema.get("default") == lost:
        del schema["default"]
    return True


@mutation
def add_enum(document: Json, random: Random) -> bool:
    found = [one for one in plain(document) if one["type"] == "string"]
    if not found:
        return False
    schema = random.choice(found)
    schema["enum"] = [word(random), word(random)]
    schema.pop("default", None)
    return True


@mutation
def change_limit(document: Json, random: Random) -> bool:
    """A limit is added, lowered, raised or removed."""
    limits = {
        "string": ("minLength", "maxLength"),
        "integer": ("minimum", "maximum"),
        "number": ("minimum", "maximum"),
        "array": ("minItems", "maxItems"),
    }
    found = [one for one in of_type(document, *limits) if "enum" not in one]
    if not found:
        return False
    schema = random.choice(found)
    keyword = random.choice(limits[schema["type"]])
    schema.pop("default", None)
    if keyword in schema and random.random() < 0.3:
        del schema[keyword]
        return True
    step = random.choice([-1, 1])
    start = {"min": 1, "max": 20}[keyword[:3]]
    schema[keyword] = max(0, schema.get(keyword, start) + step)
    return True


@mutation
def add_pattern(document: Json, random: Random) -> bool:
    found = [one for one in plain(document) if one["type"] == "string"]
    if not found:
        return False
    schema = random.choice(found)
    schema["pattern"] = "^[a-z]{1,8}$"
    schema.pop("default", None)
    return True


@mutation
def change_format(document: Json, random: Random) -> bool:
    found = [one for one in of_type(document, "string") if "enum" not in one]
    found = [one for one in found if one.get("format") not in ("binary", "byte")]
    if not found:
        return False
    schema = random.choice(found)
    schema["format"] = random.choice(["date", "date-time", "uuid", "email", "password"])
    for key in ("default", "example", "pattern", "minLength", "maxLength"):
        schema.pop(key, None)
    return True


@mutation
def change_access(document: Json, random: Random) -> bool:
    found = objects(document)
    if not found:
        return False
    schema = random.choice(found)
    name = random.choice(list(schema["properties"]))
    one = schema["properties"][name]
    if "$ref" in one:
        return False
    keyword = random.choice(["readOnly", "writeOnly"])
    one.pop("writeOnly" if keyword == "readOnly" else "readOnly", None)
    one[keyword] = not one.get(keyword, False)
    return True


@mutation
def toggle_additional(document: Json, random: Random) -> bool:
    found = objects(document)
    if not found:
        return False
    schema = random.choice(found)
    was = schema.pop("additionalProperties", True)
    if was is True:
        schema["additionalProperties"] = random.choice([False, {"type": "string"}])
    return True


@mutation
def toggle_unique(document: Json, random: Random) -> bool:
    found = of_type(document, "array")
    if not found:
        return False
    schema = random.choice(found)
    schema["uniqueItems"] = not schema.get("uniqueItems", False)
    return True


@mutation
def deprecate_field(document: Json, random: Random) -> bool:
    found = plain(document)
    if not found:
        return False
    random.choice(found)["deprecated"] = True
    return True


@mutation
def rename_schema(document: Json, random: Random) -> bool:
    known = document.get("components", {}).get("schemas")
    if not known:
        return False
    name = random.choice(list(known))
    other = f"{word(random).title()}Thing"
    old, new = (f"#/components/schemas/{one}" for one in (name, other))

    def moved(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: moved(one) for key, one in value.items()}
        if isinstance(value, list):
            return [moved(one) for one in value]
        return new if value == old else value

    known[other] = known.pop(name)
    changed = moved(document)
    document.clear()
    document.update(changed)
    return True


@mutation
def add_schema(document: Json, random: Random) -> bool:
    known = document.setdefault("components", {}).setdefault("schemas", {})
    properties = {word(random): {"type": "string"}}
    known[word(random).title()] = {"type": "object", "properties": properties}
    return True


@mutation
def inline_schema(document: Json, random: Random) -> bool:
    """A reference is replaced by what it refers to."""
    found = [
        (schema["properties"], name)
        for schema in objects(document)
        for name, one in schema["properties"].items()
        if "$ref" in one and "$ref" not in json.dumps(resolved(document, one))
    ]
    if not found:
        return False
    properties, name = random.choice(found)
    properties[name] = json.loads(json.dumps(resolved(document, properties[name])))
    return True


@mutation
def make_union(document: Json, random: Random) -> bool:
    found = [
        (schema["properties"], name)
        for schema in objects(document)
        for name, one in schema["properties"].items()
        if "$ref" in one
    ]
    if not found:
        return False
    properties, name = random.choice(found)
    properties[name] = {"anyOf": [properties[name], {"type": "boolean"}]}
    return True


# Authentication, servers, webhooks


@mutation
def change_security(document: Json, random: Random) -> bool:
    schemes = document.get("components", {}).get("securitySchemes", {})
    if not schemes:
        return False
    name = random.choice(list(schemes))
    _, _, operation = random.choice(operations(document))
    operation["security"] = random.choice([[], [{name: []}], [{}, {name: []}]])
    return True


@mutation
def change_credentials(document: Json, random: Random) -> bool:
    components = document.setdefault("components", {})
    schemes = components.setdefault("securitySchemes", {})
    schemes[word(random)] = {"type": "http", "scheme": "bearer"}
    return True


@mutation
def change_server(document: Json, random: Random) -> bool:
    document["servers"] = [{"url": f"https://{word(random)}.example"}]
    return True


@mutation
def change_webhooks(document: Json, random: Random) -> bool:
    webhooks = document.get("webhooks")
    if not webhooks:
        return False
    name = random.choice(list(webhooks))
    if random.random() < 0.5:
        webhooks[word(random)] = webhooks[name]
    else:
        del webhooks[name]
    return True
