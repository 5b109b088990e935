"""Parameters of operations."""

from __future__ import annotations

from .parts import STRING, check, document, parameter, thing, with_b


def _parameters() -> None:
    none, q = document(), parameter(STRING)
    optional = document(parameters=[q])
    required = document(parameters=[{**q, "required": True}])
    check("new-optional-request-parameter", "info", none, optional)
    check("new-required-request-parameter", "error", none, required)
    check("request-parameter-removed", "warning", optional, none)
    dying = document(parameters=[{**q, "deprecated": True}])
    check("request-parameter-removed-with-deprecation", "info", dying, none)
    check("request-parameter-became-required", "error", optional, required)
    check("request-parameter-became-optional", "info", required, optional)
    check("request-parameter-deprecated", "info", optional, dying)
    check("request-parameter-reactivated", "info", dying, optional)
    for id_, level, is_required in (
        ("new-optional-request-default-parameter-to-existing-path", "info", False),
        ("new-required-request-default-parameter-to-existing-path", "error", True),
    ):
        new = document()
        new["paths"]["/things"]["parameters"] = [{**q, "required": is_required}]
        check(id_, level, none, new)
    in_path, with_two = document(), document()
    for one, path in ((in_path, "/things/{a}"), (with_two, "/things/{a}/{b}")):
        one["paths"] = {path: one["paths"].pop("/things")}
        names = [name for name in "ab" if f"{{{name}}}" in path]
        one["paths"][path]["post"]["parameters"] = [
            {"name": name, "in": "path", "required": True, "schema": STRING}
            for name in names
        ]
    check("new-request-path-parameter", "error", in_path, with_two)
    header = {"name": "X-A", "in": "header"}
    objects = [
        document(parameters=[{**header, "schema": with_b(required)}])
        for required in (False, True)
    ]
    check("request-header-property-became-required", "error", *objects)
    small = document(parameters=[{**header, "schema": thing(STRING)}])
    check("new-required-request-header-property", "error", small, objects[1])
    enum = {"type": "string", "enum": ["a"]}
    valued = document(parameters=[{**header, "schema": thing(enum)}])
    check("request-header-property-became-enum", "error", small, valued)


_parameters()
