"""A large document is validated in parts, with the outcome of a whole one."""

from __future__ import annotations

from typing import Any

import pytest

from openapi_gen.reading.validation.document_parts import parts_of

MANY = 450


def document(**more: Any) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {f"/{n}": {"summary": str(n)} for n in range(MANY)},
        "components": {"schemas": {f"S{n}": {"title": str(n)} for n in range(MANY)}},
        **more,
    }


def test_every_path_and_schema_is_in_one_part() -> None:
    parts = list(parts_of(document()))
    paths = [name for part in parts for name in part["paths"]]
    schemas = [
        name for part in parts for name in part.get("components", {}).get("schemas", {})
    ]
    assert paths == list(document()["paths"])
    assert schemas == list(document()["components"]["schemas"])
    assert len(parts) == 1 + 3 + 3


def test_each_part_is_a_document() -> None:
    for part in parts_of(document()):
        assert part["openapi"] == "3.1.0"
        assert part["info"] == {"title": "T", "version": "1"}


def test_the_first_part_has_everything_else() -> None:
    more = {"tags": [{"name": "a"}], "x-own": 1}
    components = {"schemas": document()["components"]["schemas"], "headers": {"A": {}}}
    first = next(parts_of(document(**more, components=components)))
    assert first["tags"] == more["tags"]
    assert first["x-own"] == 1
    assert first["components"] == {"schemas": {}, "headers": {"A": {}}}


@pytest.mark.parametrize(
    "whole", [None, [], "text", {"paths": None}, {"components": 1}, {"definitions": []}]
)
def test_a_small_or_broken_document_is_one_part(whole: Any) -> None:
    assert list(parts_of(whole)) == [whole]


def test_the_document_is_as_it_was() -> None:
    whole = document()
    list(parts_of(whole))
    assert whole == document()
