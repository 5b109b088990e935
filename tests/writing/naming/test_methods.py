"""A method does not repeat its tag; an operationId that is already a name keeps it."""

from __future__ import annotations

import pytest

from openapi_gen.writing.naming.methods import without_tag
from tests.support.documents import document
from tests.support.names import names_of

DONE = {"responses": {"204": {"description": "Done"}}}


@pytest.mark.parametrize(
    ("operation_id", "tag", "rest"),
    [
        ("repos/get", "repos", "get"),
        ("pets_list", "Pets", "list"),
        ("PETS.list", "pets", "list"),
        ("pets-list", "pets", "list"),
        ("pets__list", "pets", "list"),
        ("pull-requests/list", "Pull requests", "list"),
        ("admin_conversations_invite", "admin.conversations", "invite"),
        ("core_v1_list", "core_v1", "list"),
        ("a_a_x", "a", "a_x"),
        ("list_pets", "pets", "list_pets"),
        ("petsList", "pets", "petsList"),
        ("pet_list", "pets", "pet_list"),
        ("pets_", "pets", "pets_"),
        ("default_get", None, "default_get"),
        ("_get", "!", "_get"),
    ],
)
def test_the_tag_is_dropped(operation_id: str, tag: str | None, rest: str) -> None:
    assert without_tag(operation_id, tag) == rest


@pytest.mark.parametrize(
    ("expected", "noted"),
    [
        ({"pets_list": "list"}, set[str]()),
        ({"pets_list": "pets_list", "list": "list"}, {"pets_list"}),
        ({"pets_list": "pets_list", "List": "list"}, {"pets_list"}),
        ({"pets_2fa": "pets_2fa"}, set[str]()),
        ({"pets_class": "class_"}, set[str]()),
        (
            {"pets.list_pets": "pets_list_pets", "list_pets": "list_pets"},
            {"pets.list_pets"},
        ),
    ],
)
def test_a_whole_id_has_the_better_claim(
    expected: dict[str, str], noted: set[str]
) -> None:
    for ids in (list(expected), list(reversed(expected))):
        paths = {
            f"/{n}": {"get": {"operationId": id_, "tags": ["Pets"], **DONE}}
            for n, id_ in enumerate(ids)
        }
        names, notes = names_of(document(paths=paths))
        by_id = {id_: f"#/paths/~1{n}/get" for n, id_ in enumerate(ids)}
        assert {id_: names.methods[by_id[id_]] for id_ in ids} == expected
        assert {id_ for id_ in ids if by_id[id_] in notes} == noted


def test_the_same_id_for_two_methods_has_the_method_behind_it() -> None:
    get = {"operationId": "a.b", **DONE}
    put = {"operationId": "a-b", **DONE}
    names, _ = names_of(document(paths={"/a": {"get": get, "put": put}}))
    assert names.methods == {
        "#/paths/~1a/get": "a_b_get",
        "#/paths/~1a/put": "a_b_put",
    }
