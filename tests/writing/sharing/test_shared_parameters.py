"""What several operations check alike of one parameter is checked by one function."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest

from tests.support.documents import document, operation
from tests.support.loopback import Loopback
from tests.support.packages import Packages


def account(pattern: str = "^AC[0-9]+$", **more: Any) -> dict[str, Any]:
    schema = {"type": "string", "pattern": pattern, "minLength": 4, "maxLength": 9}
    return {"name": "account", "in": "path", "required": True, "schema": schema} | more


def limit(maximum: int) -> dict[str, Any]:
    schema = {"type": "integer", "maximum": maximum}
    return {"name": "limit", "in": "query", "schema": schema}


PARAMETERS: list[list[dict[str, Any]]] = [
    *([limit(n), account(description=str(n))] for n in range(1, 5)),
    *([limit(n), account("^XX")] for n in range(5, 9)),
    [limit(9), account("^alone$")],
]
PATHS = {
    f"/{n}/{{account}}": {"get": operation(f"get_{n}", parameters=parameters)}
    for n, parameters in enumerate(PARAMETERS, 1)
}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return packages.load("shared_parameters", document(paths=PATHS, openapi="3.1.0"))


def test_a_module_for_each_shared_check(api: Any) -> None:
    """Two of one name are told apart by their first operations."""
    folder = Path(api.__file__).parent / "validators"
    made = sorted(file.stem for file in (folder / "parameters").glob("*.py"))
    assert made == [
        "__init__",
        "path_account_of_get_1",
        "path_account_of_get_5",
    ]
    alone = (folder / "get_9_parameters.py").read_text()
    assert "from .parameters" not in alone and "^alone$" in alone
    first = (folder / "get_1_parameters.py").read_text()
    assert "re.compile" not in first and "maximum" in first


@pytest.mark.parametrize(("number", "pattern"), ((2, "^AC[0-9]+$"), (6, "^XX")))
def test_violations_name_the_schema_of_the_called_operation(
    api: Any, number: int, pattern: str
) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        with pytest.raises(api.RequestValidationError) as caught:
            getattr(client.things, f"get_{number}")("abcde", limit=99)
    schema = f"#/paths/~1{number}~1{{account}}/get/parameters"
    found = {
        (v.argument, v.rule, v.expected, v.schema) for v in caught.value.violations
    }
    assert found == {
        ("limit", "maximum", number, f"{schema}/0/schema"),
        ("account", "pattern", pattern, f"{schema}/1/schema"),
    }


def test_a_missing_argument(api: Any) -> None:
    check = importlib.import_module(f"{api.__name__}.validators.get_1_parameters").check
    found = check({"path": {}, "query": {}, "header": {}, "cookie": {}}, "#/here")
    assert [(failure[1], failure[2]) for failure in found] == [("required", "account")]


def test_a_schema_called_parameters(packages: Packages) -> None:
    """The folder of the shared checks and a validator do not have one name."""
    schemas = {"parameters": {"type": "string", "minLength": 1}}
    api = packages.load("named_parameters", document(schemas, paths=PATHS))
    assert [v.rule for v in api.validators.validate_parameters("")] == ["minLength"]
    with Loopback() as server, api.Client(base_url=server.url) as client:
        with pytest.raises(api.RequestValidationError):
            client.things.get_1("XX")


def test_a_parameter_whose_schema_is_a_component(packages: Packages) -> None:
    """The check reports the component's pointer, so no place of the operation."""
    dialect = {"type": "string", "enum": ["otp", "mobile", "a-longer-one", "another"]}
    parameter = {
        "name": "dialect",
        "in": "path",
        "required": True,
        "schema": {"$ref": "#/components/schemas/Dialect"},
    }
    paths = {
        f"/{{dialect}}/{n}": {
            "get": operation(f"get_{n}", parameters=[limit(n), parameter])
        }
        for n in range(20)
    }
    api = packages.load(
        "component_parameters", document({"Dialect": dialect}, paths=paths)
    )
    folder = Path(api.__file__).parent
    assert (folder / "validators/parameters/path_dialect.py").exists()
    with Loopback() as server, api.Client(base_url=server.url) as client:
        with pytest.raises(api.RequestValidationError) as caught:
            client.things.get_3("wrong")
        client.things.get_3("otp")
    assert [v.schema for v in caught.value.violations] == [
        "#/components/schemas/Dialect"
    ]
    assert packages.mypy(folder, cwd=folder.parent) == ""
