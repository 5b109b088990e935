"""References that miss a `#`, a slash, or the name of the place they mean."""

from __future__ import annotations

from collections.abc import Iterator

from ....model import escape
from .repair_context import RepairContext, shown

_HOMES = {
    "Schema": "schemas",
    "Parameter": "parameters",
    "Response": "responses",
    "RequestBody": "requestBodies",
    "Header": "headers",
    "PathItem": "pathItems",
    "MediaType": "mediaTypes",
}
_OLD_HOMES = {
    "Schema": "/definitions",
    "Parameter": "/parameters",
    "Response": "/responses",
}


def mend_reference(repair: RepairContext) -> None:
    """The one component that a reference which leads nowhere can mean."""
    reference = repair.members.get("$ref")
    if not isinstance(reference, str) or repair.kind not in _HOMES:
        return
    if repair.documents.reaches(repair.node, reference):
        _mend_parameter(repair, reference)
        return
    for pointer in dict.fromkeys(_meant(reference, repair)):
        if repair.documents.reaches(repair.node, f"#{pointer}"):
            repair.members["$ref"] = f"#{pointer}"
            message = f"{shown(reference)} does not exist: '#{pointer}' is taken"
            repair.warn("FIXME", message, "$ref")
            return
    _hint(repair, reference)


def _mend_parameter(repair: RepairContext, reference: str) -> None:
    """A parameter in place of a schema, as bundlers leave it inside other parameters."""
    target = repair.documents.seek(repair.node, reference)
    if repair.kind != "Schema" or target is None or repair.is_swagger:
        return
    inside = "/parameters/" in repair.node.pointer
    if inside and target.text("in") and target.text("name"):
        del repair.members["$ref"]
        message = "this leads to a parameter, not to a schema: any value is accepted"
        repair.warn("FIXME", message, "$ref")


def _meant(reference: str, repair: RepairContext) -> Iterator[str]:
    """The pointers that a broken reference could have been."""
    yield f"/{reference.lstrip('#').lstrip('/')}"
    name = reference.rpartition("/")[2]
    for home in ("#/definitions/", "#/components/schemas/", "#/models/"):
        if reference == home + name:
            yield f"{_home(repair)}/{escape(name)}"


def _hint(repair: RepairContext, reference: str) -> None:
    """A bare name is a file's; it may be that a component is meant."""
    there = f"#{_home(repair)}/{escape(reference)}"
    if repair.documents.reaches(repair.node, there):
        place = repair.node.source.place(f"{repair.node.pointer}/$ref")
        repair.diagnostics.note(
            place, "FIXME", f"a component of this name is {there!r}"
        )


def _home(repair: RepairContext) -> str:
    if repair.is_swagger:
        return _OLD_HOMES.get(repair.kind, "/definitions")
    return f"/components/{_HOMES[repair.kind]}"
