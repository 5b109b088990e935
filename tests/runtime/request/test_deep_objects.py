"""Style deepObject in queries and forms: arrays and nested objects, as the options say."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest

from tests.support.both_clients import sent
from tests.support.documents import document
from tests.support.packages import Packages

STRING = {"type": "string"}
INTEGER = {"type": "integer"}


def listed(item: Any) -> dict[str, Any]:
    return {"type": "array", "items": item}


def nested(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


ITEM = nested(price=STRING, quantity=INTEGER)
FIELDS = nested(fields=listed(nested(name=STRING)))
DEEP = {"style": "deepObject", "explode": True}
SCHEMA = nested(expand=listed(STRING), items=listed(ITEM), inv=FIELDS, plain=STRING)
PATHS = {
    "/subs": {
        "get": {
            "operationId": "ls",
            "parameters": [
                {"name": "expand", "in": "query", **DEEP, "schema": listed(STRING)},
                {"name": "f", "in": "query", **DEEP, "schema": nested(o=FIELDS)},
            ],
            "responses": {"204": {"description": "Done"}},
        },
        "post": {
            "operationId": "create",
            "requestBody": {
                "required": True,
                "content": {
                    "application/x-www-form-urlencoded": {
                        "schema": SCHEMA,
                        "encoding": dict.fromkeys(("expand", "items", "inv"), DEEP),
                    }
                },
            },
            "responses": {"204": {"description": "Done"}},
        },
    }
}
FORM = {
    "expand": ["a", "b c"],
    "items": [{"price": "p1", "quantity": 2}, {"price": "p2"}],
    "inv": {"fields": [{"name": "PO"}]},
    "plain": "x",
}
WRITTEN = {
    "indices": "expand[0]=a&expand[1]=b+c&items[0][price]=p1&items[0][quantity]=2"
    "&items[1][price]=p2&inv[fields][0][name]=PO&plain=x",
    "brackets": "expand[]=a&expand[]=b+c&items[][price]=p1&items[][quantity]=2"
    "&items[][price]=p2&inv[fields][][name]=PO&plain=x",
    "repeat": "expand=a&expand=b+c&items[price]=p1&items[quantity]=2"
    "&items[price]=p2&inv[fields][name]=PO&plain=x",
}


@pytest.mark.parametrize("arrays", ["indices", "brackets", "repeat"])
def test_arrays_are_written_as_the_option_says(packages: Packages, arrays: str) -> None:
    chosen = f'[tool.openapi-gen]\ndeep-object-arrays = "{arrays}"\n'
    settings = "" if arrays == "indices" else chosen
    api = packages.load(f"deep_{arrays}", document(paths=PATHS), settings)
    request = sent(api, lambda c: c.default.create(FORM))
    assert unquote(request.body.decode()) == WRITTEN[arrays]
    model = api.models.CreateRequest(**FORM)
    assert sent(api, lambda c: c.default.create(model)).body == request.body
    query = sent(
        api,
        lambda c: c.default.ls(expand=("a",), f={"o": {"fields": [{"name": "x"}]}}),
    ).target
    expand = {"indices": "expand[0]", "brackets": "expand[]", "repeat": "expand"}
    at = {"indices": "[0]", "brackets": "[]", "repeat": ""}[arrays]
    assert unquote(query) == f"/subs?{expand[arrays]}=a&f[o][fields]{at}[name]=x"
