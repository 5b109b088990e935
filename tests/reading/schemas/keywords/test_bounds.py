"""Bounds of numbers and lengths in both editions of schemas."""

from __future__ import annotations

from typing import Any

import pytest

from openapi_gen.model import Bound, Check, Count, MultipleOf
from openapi_gen.reading.context import Edition
from openapi_gen.reading.documents.node import Node
from openapi_gen.reading.documents.sources import Source
from openapi_gen.reading.schemas.keywords.bounds import bounds_of
from openapi_gen.texts import Texts

SOURCE = Source("spec.json", "", "", "", None, "", b"", None, True, Texts())
V3_0, V3_1 = Edition.V3_0, Edition.V3_1


@pytest.mark.parametrize(
    ("schema", "edition", "expected"),
    [
        ({"minimum": 1, "maximum": 2.5}, V3_0, [("minimum", 1), ("maximum", 2.5)]),
        ({"minimum": 1, "exclusiveMinimum": True}, V3_0, [("exclusiveMinimum", 1)]),
        ({"minimum": 1, "exclusiveMinimum": False}, V3_0, [("minimum", 1)]),
        ({"exclusiveMinimum": True}, V3_0, []),
        (
            {"minimum": 1, "exclusiveMinimum": 2},
            V3_1,
            [("minimum", 1), ("exclusiveMinimum", 2)],
        ),
        ({"minimum": 1, "exclusiveMinimum": True}, V3_1, [("minimum", 1)]),
        ({"minimum": True, "maximum": "5"}, V3_1, []),
        (
            {"multipleOf": 3, "maxLength": 4.0},
            V3_1,
            [("multipleOf", 3), ("maxLength", 4)],
        ),
    ],
)
def test_bounds(
    schema: dict[str, Any], edition: Edition, expected: list[tuple[str, float]]
) -> None:
    node = Node(schema, SOURCE, "")
    assert list(map(shown, bounds_of(node, edition))) == expected


def shown(check: Check) -> tuple[str, float]:
    match check:
        case Bound() | Count():
            return check.keyword, check.limit
        case MultipleOf():
            return "multipleOf", check.divisor
        case _:
            raise AssertionError(check)
