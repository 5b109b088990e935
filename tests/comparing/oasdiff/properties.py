"""Properties of objects."""

from __future__ import annotations

from .parts import STRING, at, check, schema_check, thing, with_b


def _properties() -> None:
    without = thing(STRING)
    with_default = {"default": "x"}
    request, answer = "request-body", "response-body"
    for id_, level, place, old, new in (
        ("request-property-removed", "warning", request, with_b(False), without),
        ("new-required-request-property", "error", request, without, with_b(True)),
        ("new-required-request-property-with-default", "error", request, without,
         with_b(True, **with_default)),
        ("new-optional-request-property", "info", request, without, with_b(False)),
        ("request-property-became-required", "error", request, with_b(False),
         with_b(True)),
        ("request-property-became-required-with-default", "error", request,
         with_b(False, **with_default), with_b(True, **with_default)),
        ("request-property-became-optional", "info", request, with_b(True),
         with_b(False)),
        ("response-optional-property-removed", "info", answer, with_b(False), without),
        ("response-optional-property-added", "info", answer, without, with_b(False)),
        ("response-required-property-removed", "error", answer, with_b(True), without),
        ("response-required-property-added", "info", answer, without, with_b(True)),
        ("response-property-became-optional", "error", answer, with_b(True),
         with_b(False)),
        ("response-property-became-required", "info", answer, with_b(False),
         with_b(True)),
        ("response-optional-write-only-property-removed", "info", answer,
         with_b(False, writeOnly=True), without),
        ("response-optional-write-only-property-added", "info", answer, without,
         with_b(False, writeOnly=True)),
        ("response-required-write-only-property-removed", "info", answer,
         with_b(True, writeOnly=True), without),
        ("response-required-write-only-property-added", "info", answer, without,
         with_b(True, writeOnly=True)),
        ("response-write-only-property-became-optional", "info", answer,
         with_b(True, writeOnly=True), with_b(False, writeOnly=True)),
        ("response-write-only-property-became-required", "info", answer,
         with_b(False, writeOnly=True), with_b(True, writeOnly=True)),
    ):  # fmt: skip
        check(id_, level, at(place, old), at(place, new))
    for direction in ("request", "response"):
        for word, is_required in (("optional", False), ("required", True)):
            for key, name in (("writeOnly", "write-only"), ("readOnly", "read-only")):
                plain, marked = (
                    with_b(is_required, **{key: one}) for one in (False, True)
                )
                id_ = f"{direction}-{word}-property-became"
                is_warned = (
                    direction == "response" and is_required and key == "writeOnly"
                )
                level = "warning" if is_warned else "info"
                place = f"{direction}-body"
                check(f"{id_}-{name}", "info", at(place, plain), at(place, marked))
                check(f"{id_}-not-{name}", level, at(place, marked), at(place, plain))
        place = f"{direction}-property"
        marked = {**STRING, "deprecated": True}
        schema_check(place, "deprecated", "info", STRING, marked)
        schema_check(place, "reactivated", "info", marked, STRING)


_properties()
