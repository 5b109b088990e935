"""A base with a discriminator, below another base with another one: each tag is read."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.support.documents import document, operation, ref
from tests.support.packages import Packages

STRING = {"type": "string"}


def tagged(name: str, **mapping: str) -> dict[str, Any]:
    targets = {value: ref(schema)["$ref"] for value, schema in mapping.items()}
    return {"propertyName": name, "mapping": targets}


def extending(base: str, **properties: Any) -> dict[str, Any]:
    return {"allOf": [ref(base), {"type": "object", "properties": properties}]}


SCHEMAS: dict[str, Any] = {
    "Fish": {
        "type": "object",
        "required": ["kind"],
        "properties": {
            "kind": STRING,
            "friends": {"type": "array", "items": ref("Fish")},
        },
        "discriminator": tagged("kind", shark="Shark", salmon="Salmon"),
    },
    "Salmon": extending("Fish", weight={"type": "number"}),
    "Shark": {
        **extending("Fish", sharktype=STRING),
        "discriminator": tagged("sharktype", goblin="GoblinShark"),
    },
    "GoblinShark": extending("Shark", born={"type": "string", "format": "date"}),
}
GOBLIN = {"kind": "shark", "sharktype": "goblin", "born": "2020-01-02"}


@pytest.fixture(scope="module")
def models(packages: Packages) -> Any:
    paths = {"/fish": {"post": operation("add", body=ref("Fish"), answer=ref("Fish"))}}
    return packages.load("nested_bases", document(SCHEMAS, paths=paths)).models


@pytest.mark.parametrize(
    ("data", "name"),
    (
        (GOBLIN, "GoblinShark"),
        ({"kind": "shark", "sharktype": "white"}, "Shark"),
        ({"kind": "shark"}, "Shark"),
        ({"kind": "Shark", "sharktype": "goblin"}, "GoblinShark"),
        ({"kind": "salmon", "sharktype": "goblin"}, "Salmon"),
        ({"kind": "GoblinShark"}, "GoblinShark"),
        ({"kind": "new"}, "Fish"),
    ),
)
def test_each_discriminator_is_followed(
    models: Any, data: dict[str, Any], name: str
) -> None:
    assert type(models.any_fish_from_dict(data)).__name__ == name


def test_the_member_has_its_own_types_at_any_depth(models: Any) -> None:
    fish = models.any_fish_from_dict({"kind": "salmon", "friends": [GOBLIN]})
    assert fish.friends[0].born == dt.date(2020, 1, 2)
    assert fish.to_dict() == {"kind": "salmon", "friends": [GOBLIN]}
