"""`allOf` with one reference and a description, as documents of OpenAPI 3.0 write it."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from tests.support.documents import document, operation, ref
from tests.support.packages import Packages

STRING = {"type": "string"}


def described(schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"allOf": [schema, {"description": "What it is."}], **more}


SCHEMAS: dict[str, Any] = {
    "User": {
        "type": "object",
        "required": ["name"],
        "properties": {"name": {**STRING, "maxLength": 5}},
    },
    "File": {
        "type": "object",
        "properties": {
            "created_by": described(ref("User")),
            "owned_by": described(ref("User")),
            "word": described({**STRING, "maxLength": 5}),
            "closed": {"allOf": [ref("User"), {"required": ["age"]}]},
        },
    },
}
PATHS: dict[str, Any] = {
    "/files": {"post": operation("add_file", body=ref("File"))},
}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return packages.load("described_references", document(SCHEMAS, paths=PATHS))


def test_no_function_only_calls_another_one(api: Any) -> None:
    module = import_module(f"{api.__name__}.models.file")
    private = [name for name in vars(module) if name.startswith("_properties")]
    assert not [name for name in private if "created_by" in name or "word" in name]


@pytest.mark.parametrize(
    ("data", "pointer", "schema"),
    [
        ({"created_by": {}}, "/created_by", "User"),
        ({"owned_by": {"name": "123456"}}, "/owned_by/name", "User/properties/name"),
        ({"word": "123456"}, "/word", "File/properties/word/allOf/0"),
        ({"closed": {"name": "a"}}, "/closed", "File/properties/closed/allOf/1"),
    ],
)
def test_a_violation_has_the_pointer_of_the_member(
    api: Any, data: Any, pointer: str, schema: str
) -> None:
    [found] = api.validators.validate_file(data)
    assert (found.pointer, found.schema) == (pointer, f"#/components/schemas/{schema}")
