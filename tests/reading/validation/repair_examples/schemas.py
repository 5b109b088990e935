"""Repairs of Schema Objects."""

from __future__ import annotations

from typing import Any

from .build import with_named_schema, with_parameter, with_schema

_BESIDE_A_REFERENCE = {"$ref": "#/components/schemas/A"}


def _requiring(names: Any, version: str = "3.0") -> dict[str, Any]:
    properties = {"k": {"type": "string"}}
    owner = {"type": "object", "properties": properties, "required": names}
    return with_named_schema(version, owner)


def _recursive(reference: dict[str, Any]) -> dict[str, Any]:
    return with_schema("3.1", {"$recursiveAnchor": True, "items": reference})


def _mapping(version: str, target: Any) -> dict[str, Any]:
    discriminator = {"propertyName": "k", "mapping": {"a": target}}
    members = [{"$ref": "#/components/schemas/A"}]
    return with_schema(version, {"discriminator": discriminator, "oneOf": members})


EXAMPLES = {
    "rename_recursive_anchor": [
        with_named_schema("3.1", {"$recursiveAnchor": True}),
        with_schema("3.2", {"$recursiveAnchor": False}),
    ],
    "rename_recursive_reference": [_recursive({"$recursiveRef": "#"})],
    "name_targets_of_mapping": [
        _mapping("3.0", {"$ref": "#/components/schemas/A"}),
        _mapping("3.1", {"$ref": "#/components/schemas/A"}),
        _mapping("3.0", None),
    ],
    "accept_keyword_of_3_0": [
        with_schema("2.0", {"oneOf": [{"type": "string"}]}),
        with_parameter("2.0", anyOf=[{"type": "string"}]),
    ],
    "make_enum_of_const": [with_schema("3.0", {"type": "string", "const": "a"})],
    "replace_type": [
        with_schema("3.0", {"type": "int"}),
        with_schema("3.0", {**_BESIDE_A_REFERENCE, "type": "str"}),
        with_schema("3.1", {"type": "uuid"}),
        with_parameter("2.0", type="str"),
    ],
    "accept_list_of_types": [with_schema("3.0", {"type": ["string", "null"]})],
    "quote_null_in_types": [
        with_schema("2.0", {"type": ["string", None]}),
        with_schema("3.0", {"type": ["string", None]}),
        with_schema("3.1", {"type": ["string", None]}),
    ],
    "accept_null_type": [
        with_schema("2.0", {"type": "null"}),
        with_schema("3.0", {"type": "null"}),
        with_schema("3.0", {"type": "none"}),
    ],
    "name_null_in_union": [
        *(
            with_schema(version, {"anyOf": [{"type": "string"}, {flag: True}]})
            for version, flag in (
                ("2.0", "x-nullable"),
                ("3.0", "nullable"),
                ("3.0", "x-nullable"),
                ("3.1", "nullable"),
            )
        ),
        with_schema("3.1", {"oneOf": [{"type": "string"}, {"type": None}]}),
        with_schema(
            "3.0",
            {"oneOf": [{"properties": {}}, {"type": "object", "nullable": True}]},
        ),
    ],
    "drop_boolean_required": [_requiring(True), _requiring(False, "3.1")],
    "list_single_required": [_requiring("k")],
    "remove_duplicate_required": [
        _requiring(["k", "k"]),
        _requiring(["k", "k"], "3.2"),
    ],
    "drop_empty_required": [_requiring([])],
    "move_required_to_owner": [
        with_schema("3.0", {"type": "string", "required": True}),
        with_schema("3.0", {**_BESIDE_A_REFERENCE, "required": True}),
        with_schema("3.1", {"type": "string", "required": False}),
    ],
    "move_items_to_prefix_items": [
        with_schema("3.1", {"type": "array", "items": [{"type": "string"}]})
    ],
    "merge_items": [
        with_schema("2.0", {"type": "array", "items": [{"type": "string"}]}),
        with_schema("3.0", {"type": "array", "items": [{}, {"type": "string"}]}),
    ],
    "add_items": [
        with_schema("3.0", {"type": "array"}),
        with_schema("2.0", {"type": "array"}),
        with_parameter("2.0", type="array"),
    ],
    "refuse_scalar_enum": [with_schema("3.0", {"type": "string", "enum": "a"})],
    "drop_empty_enum": [
        with_schema("3.1", {"type": "string", "enum": []}),
        with_schema("3.0", {"type": "string", "enum": None}),
        with_schema("2.0", {"type": "string", "enum": []}),
    ],
    "move_enum_to_items": [
        with_schema("3.0", {"type": "array", "items": {}, "enum": ["a", "b"]}),
        with_parameter("2.0", type="array", items={}, enum=["a", "b"]),
    ],
    "convert_enum": [
        with_schema("3.0", {"type": "string", "enum": [1.5, "a"]}),
        with_schema("3.1", {"type": ["integer", "null"], "enum": ["1", None]}),
        with_parameter("2.0", type="boolean", enum=["true"]),
        with_schema("3.2", {"type": "number", "enum": ["1.5"]}),
    ],
    "convert_const": [with_schema("3.1", {"type": "string", "const": 1})],
    "refuse_pattern": [with_schema("3.1", {"type": "string", "pattern": 5})],
    "make_bound_of_flag": [
        with_schema("3.1", {"type": "integer", "minimum": 1, "exclusiveMinimum": True})
    ],
    "make_flag_of_bound": [
        with_schema("3.0", {"type": "number", "exclusiveMaximum": 5})
    ],
    "refuse_discriminator": [
        with_named_schema(
            version,
            {
                "type": "object",
                "required": ["k"],
                "discriminator": "k",
                "properties": {"k": {"type": "string"}},
            },
        )
        for version in ("3.0", "3.1")
    ],
    "replace_nullable": [
        with_schema("3.1", {"type": "string", "nullable": True}),
        with_schema("3.2", {"type": "string", "nullable": False}),
    ],
    "rename_nullable": [with_schema("2.0", {"type": "string", "nullable": True})],
    "accept_x_nullable": [
        with_schema("3.0", {"type": "string", "x-nullable": True}),
        with_schema("3.0", {**_BESIDE_A_REFERENCE, "x-nullable": True}),
    ],
}
