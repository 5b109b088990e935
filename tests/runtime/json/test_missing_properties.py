"""Objects whose properties are there or not: those of the class, and others."""

from __future__ import annotations

import datetime as dt
from importlib import import_module
from itertools import product
from typing import Any

import pytest

from tests.support.documents import document, operation, ref
from tests.support.packages import Packages

COMMENT: dict[str, Any] = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "integer"},
        "on": {"type": ["string", "null"], "format": "date"},
        "parent": ref("Comment"),
        "replies": {"type": "array", "items": ref("Comment")},
    },
}
DATA: dict[str, Any] = {
    "id": 1.0,
    "on": "2020-01-02",
    "parent": {"id": 2},
    "replies": [],
}
LEVELS = 40


@pytest.fixture(scope="module")
def package(packages: Packages) -> Any:
    paths = {
        "/comment": {
            "put": operation("send", body=ref("Comment"), answer=ref("Comment"))
        }
    }
    spec = document({"Comment": COMMENT}, paths=paths, openapi="3.1.0")
    return packages.load("missing_properties", spec)


@pytest.mark.parametrize("others", [{}, {"x": None}, dict.fromkeys("abcde", 0)])
def test_every_set_of_properties(package: Any, others: dict[str, Any]) -> None:
    unset = package.UNSET
    parent = package.Comment(id=2, parent=None, replies=None)
    assert parent.on is unset
    values = {"id": 1, "on": dt.date(2020, 1, 2), "parent": parent, "replies": []}
    absent = {"id": None, "on": unset, "parent": None, "replies": None}
    for kept in product([True, False], repeat=len(DATA)):
        names = {name for name, is_kept in zip(DATA, kept) if is_kept}
        data = others | {name: DATA[name] for name in names}
        before = dict(data)
        made = package.Comment.from_dict(data)
        for name in DATA:
            expected = values[name] if name in names else absent[name]
            assert getattr(made, name) == expected, (names, name)
        assert made.additional_properties == others
        assert data == before


def test_an_object_is_decoded_once_at_every_level(
    package: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At each, a property is missing, and an undeclared one has its place."""
    module = import_module(f"{package.__name__}.models.comment")
    decode = module.decode
    calls = 0

    def counted(data: Any) -> Any:
        nonlocal calls
        calls += 1
        assert calls < 3 * LEVELS
        return decode(data)

    monkeypatch.setattr(module, "decode", counted)
    data: dict[str, Any] | None = None
    for level in range(LEVELS):
        data = {"id": level, "on": None, "parent": data, "x": level}
    made = package.Comment.from_dict(data)
    for level in reversed(range(LEVELS)):
        assert (made.id, made.replies) == (level, None)
        assert made.additional_properties == {"x": level}
        made = made.parent
    assert made is None
