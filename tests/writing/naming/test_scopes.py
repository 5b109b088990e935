"""Names in one scope: distinct, and dependent on the item alone unless two collide."""

from __future__ import annotations

import keyword
import unicodedata
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openapi_gen.writing.naming.alternatives import claim_of, snake_alternatives
from openapi_gen.writing.naming.scopes import Collision, Item, NameRequest, resolve
from openapi_gen.writing.naming.words import snake

RESERVED = frozenset({"list", "self", "ab"})


def request(name: str) -> NameRequest[str]:
    made = snake(name, "field")
    item = Item("property", name, name)
    others = partial(snake_alternatives, name, "field")
    return NameRequest(name, made, item, claim_of(name, made), others, name)


def resolved(*names: str) -> tuple[dict[str, str], set[str]]:
    """The names, and which of them have a note."""
    notes: list[Collision] = []
    made = resolve(map(request, names), RESERVED, notes.append)
    return made, {collision.item.name for collision in notes}


@pytest.mark.parametrize(
    "expected",
    [
        {"id": "id", "$id": "dollar_id", "@id": "at_id", "_id": "underscore_id"},
        {"$id": "id"},
        {"ids": "ids", "ids[]": "ids_list"},
        {"foo": "foo", "FOO": "foo_upper", "Foo": "foo_mixed"},
        {"a_b": "a_b", "a-b": "a_hyphen_minus_b", "a.b": "a_full_stop_b"},
        {"a-b": "a_hyphen_minus_b", "a.b": "a_full_stop_b"},
        {"orderer_id": "orderer_id", "orderer__id": "orderer_double_underscore_id"},
        {"a..b": "a_b", "a....b": "a_4_full_stop_b"},
        {"prefs_selfJoin": "prefs_self_join"},
        {
            "prefs_selfJoin": "prefs_self_join",
            "prefs/selfJoin": "prefs_solidus_self_join",
        },
        {"list": "list_", "self": "self_"},
        {"field": "field", "": "empty", "\ufb01eld": "small_ligature_fi_eld"},
        {"stra\xdfe": "stra_small_sharp_s_e", "strasse": "strasse"},
        {"C": "c", "C#": "c_number_sign", "C++": "c_double_plus_sign"},
    ],
)
def test_collisions(expected: dict[str, str]) -> None:
    for names in (expected, reversed(expected)):
        assert resolved(*names)[0] == expected


SIMILAR = st.text(st.sampled_from("aAbB_-.$1 \xdf"), max_size=5)
NAMES = st.lists(SIMILAR | st.text(max_size=5), unique=True, max_size=8)


@given(NAMES)
def test_names_are_distinct_identifiers(names: list[str]) -> None:
    made, _ = resolved(*names)
    assert made == resolved(*reversed(names))[0]
    assert len({name.casefold() for name in made.values()}) == len(names)
    for name in made.values():
        assert name.isidentifier() and not keyword.iskeyword(name)
        assert unicodedata.is_normalized("NFKC", name)


@given(NAMES, SIMILAR)
def test_another_item_changes_only_names_that_collide(
    names: list[str], added: str
) -> None:
    """Each name that it changes has a note, and every name of an item that requests
    another name stays."""
    names = [name for name in names if name != added]
    before, noted_before = resolved(*names)
    after, noted = resolved(*names, added)
    changed = {name for name in names if before[name] != after[name]}
    assert changed <= noted | noted_before
    wanted = {made.casefold() for made in candidates(added)}
    for name in changed:
        assert not wanted.isdisjoint(made.casefold() for made in candidates(name))


def candidates(name: str) -> set[str]:
    """All names that an item requests, also where its own name is reserved."""
    found = {snake(name, "field"), *snake_alternatives(name, "field")}
    return found | {f"{made}_" for made in found} | set(resolved(name)[0].values())


def test_names_that_are_too_long_to_differ_are_counted() -> None:
    names = [f"{'a' * 600}{middle}{'b' * 600}" for middle in ("x", "y", "z")]
    made, noted = resolved(*names)
    assert len(set(made.values())) == 3
    assert noted == set(names)
