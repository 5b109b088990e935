"""What is reported of a value that no member of a union allows: the failures of the member
that fits best, or that none does.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.documents import document, ref
from tests.support.packages import Packages

STRING = {"type": "string"}


def held(required: str = "", **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required.split(), "properties": properties}


CAT = held("name lives", name=STRING, lives={"type": "integer"})
DOG = held("kind bone", kind={"const": "dog"}, bone=held("size", size=STRING))
BIRD = held("kind", kind={"const": "bird"})
SCHEMAS: dict[str, Any] = {
    "Cat": CAT,
    "Dog": DOG,
    "Bird": BIRD,
    "Pet": {"anyOf": [ref("Cat"), ref("Dog")]},
    "Tagged": {"oneOf": [ref("Dog"), ref("Bird"), {"type": "null"}]},
    "Scalar": {"anyOf": [STRING, {"type": "integer"}]},
    "Values": {"oneOf": [{"const": 1}, {"const": "a"}]},
    "Maybe": {"oneOf": [ref("Cat"), {"type": "null"}]},
    "Text": {"anyOf": [{"enum": ["auto"]}, {"type": "string", "format": "date"}]},
}


@pytest.fixture(scope="module")
def validators(packages: Packages) -> Any:
    spec = document(SCHEMAS, openapi="3.1.0")
    return packages.load("union_failures", spec).validators


@pytest.mark.parametrize(
    ("name", "value", "found"),
    (
        ("pet", {"name": "x"}, [("", "anyOf"), ("", "required")]),
        (
            "pet",
            {"kind": "dog", "bone": {}},
            [("", "anyOf"), ("/bone", "required")],
        ),
        ("pet", 5, [("", "anyOf")]),
        ("scalar", True, [("", "anyOf")]),
        ("values", 2, [("", "oneOf")]),
        ("maybe", 5, [("", "oneOf"), ("", "type")]),
        ("maybe", {"name": "x", "lives": "9"}, [("", "oneOf"), ("/lives", "type")]),
        ("text", "x", [("", "anyOf"), ("", "format")]),
        # A property selects the member: nothing else is reported.
        ("tagged", {"kind": "dog"}, [("", "required")]),
        ("tagged", {"kind": "cat"}, [("/kind", "enum")]),
        ("tagged", {"kind": "dog", "bone": {}}, [("/bone", "required")]),
        ("tagged", None, []),
    ),
)
def test_the_member_that_fits_best_is_reported(
    validators: Any, name: str, value: Any, found: list[tuple[str, str]]
) -> None:
    violations = getattr(validators, f"validate_{name}")(value)
    assert [(v.pointer, v.rule) for v in violations] == found


def test_a_wrong_tag_names_those_that_are_known(validators: Any) -> None:
    (violation,) = validators.validate_tagged({"kind": "cat"})
    assert violation.expected == ("dog", "bird")
    assert str(violation).startswith('/kind: "cat" is not one of "dog", "bird" (enum')
