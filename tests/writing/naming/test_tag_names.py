"""Classes and modules of tags."""

from __future__ import annotations

import inspect
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.support.documents import document
from tests.support.packages import Packages

LONG = " ".join(f"word{number}" for number in range(30))
TAGS = ("日本", "Pets", LONG)
PATHS: dict[str, Any] = {
    f"/{index}": {
        "get": {
            "operationId": f"get{index}",
            "tags": [tag],
            "responses": {"204": {"description": ""}},
        }
    }
    for index, tag in enumerate(TAGS)
}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return packages.load("tags_of_any_script", document(paths=PATHS))


def test_a_tag_without_capitals_has_a_class_beside_its_module(api: Any) -> None:
    for file in (Path(str(api.__file__)).parent / "api").glob("[!_]*.py"):
        import_module(f"{api.__name__}.api.{file.stem}")
    with api.Client(base_url="http://localhost") as client:
        assert type(getattr(client, "日本")) is getattr(api.api, "日本")
        assert hasattr(getattr(client, "日本"), "get0")


def test_no_class_has_more_than_80_characters(api: Any) -> None:
    classes = [getattr(api.api, name) for name in api.api.__all__]
    assert len(classes) == 2 * len(TAGS)
    assert all(inspect.isclass(one) and len(one.__name__) <= 80 for one in classes)
