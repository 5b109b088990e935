"""Each anonymous schema once: what is shared, under which names, and with which pointers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.cases import Case
from tests.support.documents import document, operation, ref
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages, imported

STRING = {"type": "string"}


def owner(text: str = "", **more: Any) -> dict[str, Any]:
    """An anonymous schema; its texts do not count."""
    note = {"description": text, "title": text, "examples": [text]} if text else {}
    address = {"type": "object", "properties": {"zip": {**STRING, "maxLength": 5}}}
    properties = {
        "name": {**STRING, "minLength": 2, **note},
        "address": address,
        **more,
    }
    return {"type": "object", "required": ["name"], "properties": properties, **note}


def holder(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


KIND = {"in": "path", "name": "kind", "required": True, "schema": {"enum": ["a", "b"]}}
SCHEMAS: dict[str, Any] = {
    "Zoo": holder(boss=owner("The boss"), guard=owner()),
    "Aquarium": holder(owner=owner("Who owns it")),
    "Twin": owner(),
    "Other": holder(owner=owner(extra=STRING)),
    "Got": holder(owner=owner(), address=owner()["properties"]["address"]),
    "Union": {"oneOf": [holder(one=owner()), STRING]},
}
PATHS: dict[str, Any] = {
    "/zoos": {"post": operation("add_zoo", body=ref("Zoo"))},
    "/seas": {"post": operation("add_sea", body=ref("Aquarium"))},
    "/twins": {"post": operation("add_twin", body=ref("Twin"))},
    "/others": {"post": operation("add_other", body=ref("Other"))},
    "/unions": {"post": operation("add_union", body=ref("Union"))},
    "/inline": {"post": operation("add_inline", body=owner("Inline"))},
    "/again": {"post": operation("add_again", body=owner("Again"))},
    "/got": {"get": operation("get", answer=ref("Got"))},
    "/x/{kind}": {"get": operation("get_x", parameters=[KIND])},
    "/y/{kind}": {"get": operation("get_y", parameters=[KIND])},
}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return packages.load("shared_once", document(SCHEMAS, paths=PATHS, openapi="3.1.0"))


def test_equal_schemas_are_one_class_named_after_the_first_place(api: Any) -> None:
    models = api.models
    assert models.AquariumOwner.__name__ == "AquariumOwner"
    for name in ("ZooBoss", "ZooGuard", "AddInlineRequest", "AddAgainRequest"):
        assert getattr(models, name) is models.AquariumOwner
        assert getattr(api, name) is models.AquariumOwner
    assert models.ZooBossAddress is models.AquariumOwnerAddress


def test_other_schemas_are_not_shared(api: Any) -> None:
    models = api.models
    assert models.Twin is not models.AquariumOwner  # a component
    assert models.OtherOwner is not models.AquariumOwner  # one property more
    assert models.GotOwner is not models.AquariumOwner  # only received
    assert models.OtherOwnerAddress is models.AquariumOwnerAddress
    assert models.GotAddress is models.GotOwnerAddress


LONG = {"name": "a", "address": {"zip": "123456"}}
BODY = "post/requestBody/content/application~1json/schema"


@pytest.mark.parametrize(
    ("validator", "data", "above", "place"),
    [
        ("zoo", {"boss": LONG}, "/boss", "#/components/schemas/Zoo/properties/boss"),
        (
            *("aquarium", {"owner": LONG}, "/owner"),
            "#/components/schemas/Aquarium/properties/owner",
        ),
        ("add_again_request", LONG, "", f"#/paths/~1again/{BODY}"),
        ("add_inline_request", LONG, "", f"#/paths/~1inline/{BODY}"),
    ],
)
def test_violations_have_the_place_that_was_used(
    api: Any, validator: str, data: Any, above: str, place: str
) -> None:
    found = getattr(api.validators, f"validate_{validator}")(data)
    assert [(one.pointer, one.schema) for one in found] == [
        (f"{above}/name", f"{place}/properties/name"),
        (f"{above}/address/zip", f"{place}/properties/address/properties/zip"),
    ]


@pytest.mark.parametrize("name", ["again", "inline"])
def test_a_call_reports_the_place_of_its_own_body(api: Any, name: str) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        with pytest.raises(api.RequestValidationError) as caught:
            getattr(client.things, f"add_{name}")({"name": "a"})
    [violation] = caught.value.violations
    assert violation.schema == f"#/paths/~1{name}/{BODY}/properties/name"


def test_a_union_reports_the_place_of_its_member(api: Any) -> None:
    found = api.validators.validate_union({"one": LONG})
    place = "#/components/schemas/Union/oneOf/0/properties/one"
    assert f"{place}/properties/name" in [one.schema for one in found]


def test_strict_conversion_of_an_anonymous_schema_checks_everything(api: Any) -> None:
    with pytest.raises(api.ValidationError) as caught:
        api.models.OtherOwner.from_dict(LONG, strict=True)
    assert [one.rule for one in caught.value.violations] == ["minLength", "maxLength"]


def test_equal_checks_of_parameters_are_shared(api: Any) -> None:
    folder = Path(str(api.__file__)).parent / "validators"
    assert {file.name for file in folder.glob("*.py")} == {
        "__init__.py",
        "get_x_parameters.py",
    }
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(status=204))
        client.things.get_y("a")
        with pytest.raises(api.RequestValidationError) as caught:
            client.things.get_y("c")
    [violation] = caught.value.violations
    assert violation.schema == "#/paths/~1y~1{kind}/get/parameters/0/schema"


def test_schemas_that_contain_themselves_are_compared(packages: Packages) -> None:
    node = holder(next=ref("Node"), tag=owner())
    schemas = {"Node": node, "Tree": holder(left=node, right=node)}
    paths = {"/a": {"post": operation("make", body=ref("Tree"))}}
    api = packages.load("shared_cycle", document(schemas, paths=paths))
    assert api.models.TreeLeft is api.models.TreeRight
    assert api.models.TreeLeft is not api.models.Node
    found = api.validators.validate_tree({"right": {"next": {"tag": {"name": ""}}}})
    place = "#/components/schemas/Node/properties/tag/properties/name"
    assert [one.schema for one in found] == [place]


@pytest.fixture(scope="module")
def case(packages: Packages) -> Any:
    """A golden package, whose annotations mypy and pyright read, too."""
    return imported(packages.case(Case("equal_schemas")).package)


def test_a_secret_is_never_shared_with_what_can_be_shown(case: Any) -> None:
    models = case.models
    assert models.AddOrderRequestShipping is models.AddOrderRequestBilling
    assert "Bern" in repr(models.AddOrderRequestBilling(city="Bern"))
    assert "Bern" not in repr(models.AddOrderRequestSecret(city="Bern"))
    [violation] = case.validators.validate_add_order_request({"secret": {"city": "B"}})
    assert "'B'" not in f"{violation} {violation!r}"


def test_what_only_a_webhook_has_is_never_unset(case: Any) -> None:
    place = case.models.Place.from_dict({"at": {}})
    payload = case.models.MovedPayload.from_dict({"to": {}})
    assert (place.at.line, payload.to.line) == (case.UNSET, None)
