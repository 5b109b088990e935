"""References that miss a `#`, a slash, or the name of the place they mean."""

from __future__ import annotations

from collections.abc import Iterator

from ....model import escape
from .repair_context import Mending, shown

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


def mend_reference(mending: Mending) -> None:
    """The one component that a reference which leads nowhere can mean."""
    reference = mending.members.get("$ref")
    if not isinstance(reference, str) or mending.kind not in _HOMES:
        return
    if mending.documents.reaches(mending.node, reference):
        _mend_parameter(mending, reference)
        return
    for pointer in dict.fromkeys(_meant(reference, mending)):
        if mending.documents.reaches(mending.node, f"#{pointer}"):
            mending.members["$ref"] = f"#{pointer}"
            message = f"{shown(reference)} does not exist: '#{pointer}' is taken"
            mending.warn(message, "$ref")
            return
    _hint(mending, reference)


def _mend_parameter(mending: Mending, reference: str) -> None:
    """A parameter in place of a schema, as bundlers leave it inside other parameters."""
    target = mending.documents.seek(mending.node, reference)
    if mending.kind != "Schema" or target is None or mending.is_swagger:
        return
    inside = "/parameters/" in mending.node.pointer
    if inside and target.text("in") and target.text("name"):
        del mending.members["$ref"]
        message = "this leads to a parameter, not to a schema: any value is accepted"
        mending.warn(message, "$ref")


def _meant(reference: str, mending: Mending) -> Iterator[str]:
    """The pointers that a broken reference could have been."""
    yield f"/{reference.lstrip('#').lstrip('/')}"
    name = reference.rpartition("/")[2]
    for home in ("#/definitions/", "#/components/schemas/", "#/models/"):
        if reference == home + name:
            yield f"{_home(mending)}/{escape(name)}"


def _hint(mending: Mending, reference: str) -> None:
    """A bare name is a file's; it may be that a component is meant."""
    there = f"#{_home(mending)}/{escape(reference)}"
    if mending.documents.reaches(mending.node, there):
        place = mending.node.source.place(f"{mending.node.pointer}/$ref")
        mending.diagnostics.note(place, f"a component of this name is {there!r}")


def _home(mending: Mending) -> str:
    if mending.is_swagger:
        return _OLD_HOMES.get(mending.kind, "/definitions")
    return f"/components/{_HOMES[mending.kind]}"
