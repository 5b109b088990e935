"""Operations, tags and webhooks."""

from __future__ import annotations

from copy import deepcopy

from .parts import CAT, JSON, STRING, check, document, thing


def _operations() -> None:
    one = document()
    two = deepcopy(one)
    added = {"operationId": "other", "tags": ["things"],
             "responses": {"204": {"description": "ok"}}}  # fmt: skip
    two["paths"]["/others"] = {"get": added}
    three = deepcopy(one)
    three["paths"]["/things"]["get"] = added
    check("endpoint-added", "info", one, two)
    check("api-path-removed-without-deprecation", "error", two, one)
    check("api-removed-without-deprecation", "error", three, one)
    deprecated = document(deprecated=True)
    check("endpoint-deprecated", "info", one, deprecated)
    check("endpoint-reactivated", "info", deprecated, one)
    for id_, base in (
        ("api-path-removed-with-deprecation", two),
        ("api-removed-with-deprecation", three),
    ):
        old = deepcopy(base)
        for item in old["paths"].values():
            if "get" in item:
                item["get"]["deprecated"] = True
        check(id_, "info", old, one)
    named, unnamed = document(), document()
    del unnamed["paths"]["/things"]["post"]["operationId"]
    check("api-operation-id-removed", "info", named, unnamed)
    check("api-operation-id-added", "info", unnamed, named)
    check("api-tag-removed", "info", document(tags=["things", "more"]), one)
    check("api-tag-added", "info", one, document(tags=["things", "more"]))
    check("api-schema-removed", "info", document({"Old": thing(STRING)}), one)
    hooked = deepcopy(one)
    payload = {"content": {JSON: {"schema": CAT}}}
    hooked["webhooks"] = {
        "said": {
            "post": {"requestBody": payload, "responses": {"200": {"description": ""}}}
        }
    }
    check("webhook-added", "info", one, hooked)
    check("webhook-removed", "error", hooked, one)


_operations()
