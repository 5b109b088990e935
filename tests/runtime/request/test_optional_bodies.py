"""Bodies that are not required: only if the document says nothing, required fields decide."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.both_clients import sent
from tests.support.documents import document, ref
from tests.support.packages import Packages


def test_only_silence_makes_a_body_required(packages: Packages) -> None:
    def taking(name: str, **said: bool) -> dict[str, Any]:
        content = {"application/json": {"schema": ref("Cat")}}
        return {
            "post": {
                "operationId": name,
                "requestBody": {"content": content, **said},
                "responses": {"204": {"description": "Done"}},
            }
        }

    properties = {"name": {"type": "string"}}
    cat = {"type": "object", "required": ["name"], "properties": properties}
    paths = {"/said": taking("said", required=False), "/silent": taking("silent")}
    api = packages.load("required_false", document({"Cat": cat}, paths=paths))
    request = sent(api, lambda c: c.default.said())
    assert (request.body, request.header("content-type")) == (b"", None)
    assert sent(api, lambda c: c.default.said({"name": "a"})).body == b'{"name":"a"}'
    with pytest.raises(TypeError, match="body"):
        api.Client(base_url="http://x.test").default.silent()
