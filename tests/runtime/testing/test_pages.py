"""Pages of every style: each leads to the next, and the last one ends the list."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

from tests.support.cases import Case
from tests.support.packages import Packages, imported

REQUIRED: dict[str, tuple[Any, ...]] = {
    "list_by_number": ("dogs",),
    "list_configured": (0,),
}
"""The arguments of calls that have some."""

LISTINGS = {"list_by_url": "list_by_url_all_pages"}
"""The methods of the client that have another name than theirs."""


@pytest.fixture(scope="module")
def testing(packages: Packages) -> Any:
    package = imported(packages.case(Case("pagination")).package)
    return importlib.import_module(f"{package.__name__}.testing")


def paged(testing: Any) -> list[str]:
    """The operations of the case that have pages."""
    kinds = vars(testing.FakePets)
    return [n for n, one in kinds.items() if type(one).__name__ == "PagedMethod"]


def test_every_style_ends_and_goes_on(testing: Any) -> None:
    names = paged(testing)
    assert len(names) == 8
    for name in names:
        fake = testing.Fake()
        pets = fake.client().pets
        arguments = REQUIRED.get(name, ())
        listing = getattr(pets, LISTINGS.get(name, f"{name}_pages"))
        example = list(listing(*arguments))
        assert example, name
        one = example[0]
        operation = getattr(fake.pets, name)
        operation.reset()
        items = [numbered(one, number) for number in range(5)]
        operation.pages(items[:2], items[2:3], items[3:])
        assert list(listing(*arguments)) == items, name
        assert operation.call_count >= 3, name


def test_pages_of_other_items_are_refused_at_once(testing: Any) -> None:
    for name in paged(testing):
        operation = getattr(testing.Fake().pets, name)
        with pytest.raises(TypeError, match=f"tuple is no item of pets.{name}: exp"):
            operation.pages([], [("a", "b")])
        with pytest.raises(TypeError, match=f"pets.{name}.pages takes a list of items"):
            operation.pages("ab")
        assert not operation.calls


def numbered(item: Any, number: int) -> Any:
    """Another item like this one."""
    if isinstance(item, (str, int)):
        return type(item)(number)
    return type(item)(id=str(number))
