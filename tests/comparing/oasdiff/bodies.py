"""Bodies of requests and responses, media types, statuses and headers."""

from __future__ import annotations

from copy import deepcopy

from .parts import CAT, INTEGER, JSON, STRING, body, check, document, response


def _bodies_and_responses() -> None:
    none = document()
    required = document(requestBody=body(STRING))
    optional = document(requestBody=body(STRING, required=False))
    check("request-body-added-required", "error", none, required)
    check("request-body-added-optional", "info", none, optional)
    check("request-body-removed", "error", required, none)
    check("request-body-became-required", "error", optional, required)
    check("request-body-became-optional", "info", required, optional)
    two = deepcopy(required)
    content = two["paths"]["/things"]["post"]["requestBody"]["content"]
    content["text/plain"] = {"schema": STRING}
    check("request-body-media-type-added", "info", required, two)
    check("request-body-media-type-removed", "error", two, required)
    untyped = document(requestBody={"required": True, "content": {JSON: {}}})
    check("request-body-media-type-schema-added", "error", untyped, required)
    check("request-body-media-type-schema-removed", "info", required, untyped)
    answer = document(responses={"200": response(STRING)})
    bare = document(responses={"200": {"description": "", "content": {JSON: {}}}})
    check("response-body-media-type-schema-added", "info", bare, answer)
    check("response-body-media-type-schema-removed", "error", answer, bare)
    other = response(STRING)
    other["content"]["text/plain"] = {"schema": STRING}
    both = document(responses={"200": other})
    check("response-media-type-added", "info", answer, both)
    check("response-media-type-removed", "error", both, answer)
    for id_, level, old, new in (
        ("name-changed", "info", "application/a+json", "application/b+json"),
        ("name-generalized", "error", "application/a+json", JSON),
        ("name-specialized", "info", JSON, "application/a+json"),
    ):
        pair = [
            document(responses={"200": {"description": "", "content": {
                media_type: {"schema": STRING}}}})
            for media_type in (old, new)
        ]  # fmt: skip
        check(f"response-media-type-{id_}", level, *pair)
    items = [
        document(**{place: {"required": True, "content": {
            "application/jsonl": media_type}}})
        for place in ("requestBody",)
        for media_type in ({}, {"itemSchema": CAT})
    ]  # fmt: skip
    for one in items:
        one["openapi"] = "3.2.0"
    check("request-body-media-type-item-schema-added", "error", *items)
    check("request-body-media-type-item-schema-removed", "info", *items[::-1])
    items = [
        document(responses={"200": {"description": "", "content": {
            "application/jsonl": media_type}}})
        for media_type in ({}, {"itemSchema": CAT})
    ]  # fmt: skip
    for one in items:
        one["openapi"] = "3.2.0"
    check("response-body-media-type-item-schema-added", "info", *items)
    check("response-body-media-type-item-schema-removed", "error", *items[::-1])
    ok = {"200": response(STRING)}
    more = document(responses={**ok, "202": response(INTEGER)})
    check("response-success-status-added", "info", answer, more)
    check("response-success-status-removed", "error", more, answer)
    failing = document(responses={**ok, "404": response(CAT)})
    check("response-non-success-status-added", "info", answer, failing)
    check("response-non-success-status-removed", "info", failing, answer)
    header = {"X-A": {"schema": STRING}}
    needed = {"X-A": {"schema": STRING, "required": True}}
    with_header, with_needed = (
        document(responses={"200": response(STRING, headers=one)})
        for one in (header, needed)
    )
    check("response-header-added", "info", answer, with_header)
    check("optional-response-header-removed", "warning", with_header, answer)
    check("required-response-header-removed", "error", with_needed, answer)
    check("response-header-became-optional", "error", with_needed, with_header)


_bodies_and_responses()
