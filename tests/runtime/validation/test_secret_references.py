"""A place that is write-only hides what it refers to, in failures and in `repr`."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.documents import document, operation, ref
from tests.support.packages import Packages

LONG = {"type": "string", "maxLength": 3}
SECRETS: dict[str, Any] = {
    "reference": {**ref("Pin"), "writeOnly": True},
    "chain": ref("SecretPin"),
    "inline": {"type": "object", "properties": {"x": LONG}, "writeOnly": True},
    "object": {**ref("Parts"), "writeOnly": True},
    "part": {"allOf": [ref("Parts")], "writeOnly": True},
    "union": {"oneOf": [ref("Pin"), {"type": "integer"}], "writeOnly": True},
    "list": {"type": "array", "items": ref("Pin"), "writeOnly": True},
    "short": {"type": "array", "items": LONG, "writeOnly": True},
    "list of parts": {"type": "array", "items": {"allOf": [ref("SecretPin")]}},
    "union of parts": {"oneOf": [{"allOf": [ref("SecretPin")]}, {"type": "integer"}]},
    "map": {"type": "object", "additionalProperties": ref("Pin"), "writeOnly": True},
}
SCHEMAS: dict[str, Any] = {
    "Pin": LONG,
    "SecretPin": {**ref("Pin"), "writeOnly": True},
    "Parts": {"type": "object", "required": ["x"], "properties": {"x": LONG}},
    "Account": {
        "type": "object",
        "properties": {**SECRETS, "shown": ref("Pin"), "parts": ref("Parts")},
    },
}
PATHS = {"/accounts": {"post": operation("add", body=ref("Account"))}}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    text = document(SCHEMAS, paths=PATHS, openapi="3.1.0")
    return packages.load("secret_references", text)


def value_of(name: str) -> Any:
    if name in ("inline", "object", "part", "map", "parts"):
        return {"x": "hidden"}
    return ["hidden"] if name in ("list", "short", "list of parts") else "hidden"


@pytest.mark.parametrize("name", SECRETS)
@pytest.mark.parametrize("other_type", (False, True))
def test_a_failure_does_not_show_the_value(
    api: Any, name: str, other_type: bool
) -> None:
    value = "hidden" if other_type else value_of(name)
    found = api.validators.validate_account({name: value})
    assert "hidden" not in f"{found} {[str(violation) for violation in found]}"
    assert found and all("***" in repr(violation) for violation in found) or other_type


@pytest.mark.parametrize("name", SECRETS)
def test_repr_does_not_show_the_value(api: Any, name: str) -> None:
    account = api.models.Account.from_dict({name: value_of(name)})
    assert "hidden" not in repr(account) and "***" in repr(account)


@pytest.mark.parametrize("name", ("shown", "parts"))
def test_the_same_schema_elsewhere_is_shown(api: Any, name: str) -> None:
    (found,) = api.validators.validate_account({name: value_of(name)})
    assert "hidden" in str(found)
    assert "hidden" in repr(api.models.Account.from_dict({name: value_of(name)}))
