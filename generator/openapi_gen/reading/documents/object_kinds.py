"""Which object of the standard is where in a document.

A member is a `Kind`, a list of objects of a kind (`[Kind]`) or a map of them (`{Kind}`).
`*` is every member without a row, extensions aside.
"""

from __future__ import annotations

from collections.abc import Mapping

Members = Mapping[str, str]

METHODS = (
    *("get", "put", "post", "delete", "options", "head", "patch", "trace"),
    "query",
)

_ONE_SCHEMA = (
    "additionalItems additionalProperties contains contentSchema else if items not"
    " propertyNames then unevaluatedItems unevaluatedProperties".split()
)
_LISTED_SCHEMAS = ("allOf", "anyOf", "oneOf", "prefixItems")
_NAMED_SCHEMAS = (
    "$defs definitions dependentSchemas patternProperties properties".split()
)
_SCHEMA: Members = {
    **dict.fromkeys(_ONE_SCHEMA, "Schema"),
    **dict.fromkeys(_LISTED_SCHEMAS, "[Schema]"),
    **dict.fromkeys(_NAMED_SCHEMAS, "{Schema}"),
}

OPENAPI: Mapping[str, Members] = {
    "Document": {
        "info": "Info",
        "paths": "Paths",
        "webhooks": "{PathItem}",
        "x-webhooks": "{PathItem}",  # common in 3.0, which has no webhooks
        "components": "Components",
        "servers": "[Server]",
        "tags": "[Tag]",
    },
    "Components": {
        "schemas": "{Schema}",
        "responses": "{Response}",
        "parameters": "{Parameter}",
        "requestBodies": "{RequestBody}",
        "headers": "{Header}",
        "securitySchemes": "{SecurityScheme}",
        "callbacks": "{Callback}",
        "pathItems": "{PathItem}",
        "mediaTypes": "{MediaType}",
    },
    "Paths": {"*": "PathItem"},
    "Callback": {"*": "PathItem"},
    "PathItem": {
        "parameters": "[Parameter]",
        "servers": "[Server]",
        "additionalOperations": "{Operation}",
        **dict.fromkeys(METHODS, "Operation"),
        **dict.fromkeys(
            map(str.upper, METHODS), "Operation"
        ),  # as some documents have it
    },
    "Operation": {
        "parameters": "[Parameter]",
        "requestBody": "RequestBody",
        "responses": "Responses",
        "callbacks": "{Callback}",
        "servers": "[Server]",
    },
    "Responses": {"*": "Response"},
    "Parameter": {"schema": "Schema", "content": "{MediaType}"},
    "Header": {"schema": "Schema", "content": "{MediaType}"},
    "RequestBody": {"content": "{MediaType}"},
    "MediaType": {
        "schema": "Schema",
        "itemSchema": "Schema",
        "encoding": "{Encoding}",
    },
    "Encoding": {"headers": "{Header}"},
    "Response": {"headers": "{Header}", "content": "{MediaType}"},
    "Schema": _SCHEMA,
}

SWAGGER_2: Mapping[str, Members] = {
    "Document": {
        "info": "Info",
        "paths": "Paths",
        "definitions": "{Schema}",
        "parameters": "{Parameter}",
        "responses": "{Response}",
        "securityDefinitions": "{SecurityScheme}",
        "tags": "[Tag]",
    },
    "Paths": {"*": "PathItem"},
    "PathItem": {
        "parameters": "[Parameter]",
        **dict.fromkeys(METHODS[:7], "Operation"),
    },
    "Operation": {"parameters": "[Parameter]", "responses": "Responses"},
    "Responses": {"*": "Response"},
    "Parameter": {"schema": "Schema", "items": "Schema"},
    "Response": {"schema": "Schema", "headers": "{Header}"},
    "Header": {"items": "Schema"},
    "Schema": _SCHEMA,
}


_IN_SCHEMA = frozenset((*_ONE_SCHEMA, "schema", "itemSchema"))
_OF_SCHEMAS = frozenset((*_LISTED_SCHEMAS, *_NAMED_SCHEMAS, "schemas"))


def may_be_any(pointer: str) -> bool:
    """Whether an object at this place can be left open: a schema, a response, a header.

    The place is enough, so that this holds for any file.
    """
    *_, owner, own = ("", "", *pointer.split("/"))
    return own in _IN_SCHEMA or owner in (*_OF_SCHEMAS, "responses", "headers")


def structure_of(is_swagger_2: bool) -> Mapping[str, Members]:
    """The members of each kind that are objects of the standard."""
    return SWAGGER_2 if is_swagger_2 else OPENAPI


def kind_of(member: str) -> str:
    """The kind in a row's entry: `Schema` of `[Schema]`."""
    return member.strip("[]{}")


ALL_KINDS = frozenset(
    kind
    for structure in (OPENAPI, SWAGGER_2)
    for owner, members in structure.items()
    for kind in (owner, *map(kind_of, members.values()))
)
