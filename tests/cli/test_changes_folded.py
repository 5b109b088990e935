"""What `gen diff` prints in one line: changes that are alike."""

from __future__ import annotations

import pytest

from openapi_gen.changes import FoundChange
from openapi_gen.cli.changes_folded import folded
from openapi_gen.comparing import Change
from openapi_gen.comparing.change import Member


def found(
    rule: str, subject: str, what: str, member: Member | None = None, new_name: str = ""
) -> FoundChange:
    change = Change(rule, subject, what, "#/a", member=member, new_name=new_name)
    severity = "error" if change.is_breaking else "note"
    return FoundChange(change, "api.yaml", 1, 2, "/a", severity)


def renamed(was: str, now: str) -> FoundChange:
    return found("operation-renamed", was, f"is now `{now}`", new_name=now)


X, Y = (Member("argument", name) for name in "xy")
AGE = Member("field", "age")
KEYWORD = "can only be given by name"
REMOVED = found("argument-removed", "pets.get()", "is removed", X)
PLACE = "[breaking] api.yaml:1:2"


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        ([REMOVED], [f"pets.get(): argument x is removed {PLACE} [argument-removed]"]),
        (
            [REMOVED, found("argument-removed", "pets.get()", "is removed", Y)],
            [f"pets.get(): arguments x and y are removed {PLACE} [argument-removed]"],
        ),
        (
            [
                found("argument-keyword-only", "pets.get()", KEYWORD, X),
                found("argument-keyword-only", "pets.get()", KEYWORD, Y),
            ],
            [
                f"pets.get(): arguments x and y {KEYWORD} {PLACE}"
                " [argument-keyword-only]"
            ],
        ),
        (  # of two calls
            [REMOVED, found("argument-removed", "pets.put()", "is removed", X)],
            [
                f"pets.get(): argument x is removed {PLACE} [argument-removed]",
                f"pets.put(): argument x is removed {PLACE} [argument-removed]",
            ],
        ),
        (  # by two names
            [
                found("field-renamed", "models.Pet", "is now `born`", AGE),
                found(
                    "field-renamed", "models.Pet", "is now `id`", Member("field", "i")
                ),
            ],
            [
                f"models.Pet: field age is now born {PLACE} [field-renamed]",
                f"models.Pet: field i is now id {PLACE} [field-renamed]",
            ],
        ),
        (
            [renamed("a.get()", "b.get()"), renamed("a.cats.put()", "b.cats.put()")],
            [
                f"a.get(): is now b.get() {PLACE} [operation-renamed]",
                f"a.cats.put(): is now b.cats.put() {PLACE} [operation-renamed]",
            ],
        ),
        (
            [renamed("a.cats.get()", "b.get()"), renamed("a.cats.put()", "b.put()")],
            [f"a.cats: is now b, in 2 calls {PLACE} [operation-renamed]"],
        ),
        (  # the methods have other names
            [renamed("a.get()", "a.find()"), renamed("a.put()", "a.set()")],
            [
                f"a.get(): is now a.find() {PLACE} [operation-renamed]",
                f"a.put(): is now a.set() {PLACE} [operation-renamed]",
            ],
        ),
        (  # found twice
            [renamed("a.get()", "b.get()")] * 2 + [REMOVED] * 2,
            [
                f"a.get(): is now b.get() {PLACE} [operation-renamed]",
                f"pets.get(): argument x is removed {PLACE} [argument-removed]",
            ],
        ),
        (
            [found("model-removed", "models.Pet", "is removed")] * 2,
            [f"models.Pet: is removed {PLACE} [model-removed]"],
        ),
    ],
)
def test_changes_that_are_alike(changes: list[FoundChange], lines: list[str]) -> None:
    assert folded(changes) == lines
