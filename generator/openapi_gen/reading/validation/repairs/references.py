"""References that lack a `#`, a slash, or the name of the section they mean; and
references to objects of another kind."""

from __future__ import annotations

from collections.abc import Iterator

from ....model import escape
from ...documents.node import relocated
from ...documents.reference_targets import (
    SECTIONS,
    SECTIONS_OF_SWAGGER_2,
    mismatch,
)
from .repair import ALL_VERSIONS, OPENAPI_3, Repair, on
from .repair_context import RepairContext, shown
from .trigger import ELSEWHERE

_KINDS = frozenset(SECTIONS) - {"Callback"}
_SHARED = {
    "Response": ("content",),
    "RequestBody": ("content",),
    "Header": ("schema", "content"),
}
"""What an object can take from one of another kind."""


def fix_reference(context: RepairContext) -> None:
    """Replaces a reference that leads nowhere by the only component it can mean."""
    reference = context.members.get("$ref")
    if not isinstance(reference, str):
        return
    if context.documents.reaches(context.node, reference):
        return
    for pointer in dict.fromkeys(_meant(reference, context)):
        if context.documents.reaches(context.node, f"#{pointer}"):
            context.members["$ref"] = f"#{pointer}"
            message = f"{shown(reference)} does not exist: using '#{pointer}'"
            context.warn("reference-corrected", message, "$ref")
            return
    _suggest(context, reference)


def drop_reference_to_parameter(context: RepairContext) -> None:
    """A parameter in place of a schema, as bundlers leave it inside other parameters."""
    reference = context.members.get("$ref")
    if not isinstance(reference, str) or "/parameters/" not in context.node.pointer:
        return
    target = context.documents.find_target(context.node, reference)
    if target is not None and target.text("in") and target.text("name"):
        del context.members["$ref"]
        message = "this leads to a parameter, not to a schema: any value is accepted"
        context.warn("reference-to-parameter", message, "$ref")


def copy_from_other_kind(context: RepairContext) -> None:
    """A response that leads to a request body, or the other way round: its content.

    Likewise a header that leads to a parameter: its schema.
    """
    reference = context.members.get("$ref")
    if not isinstance(reference, str):
        return
    target = context.documents.find_target(context.node, reference)
    section = SECTIONS[context.kind]
    if target is None or "$ref" in target or not mismatch(target, section):
        return
    copied = [name for name in _SHARED[context.kind] if name in target]
    if not copied:
        return
    context.members.clear()
    context.members["description"] = target.text("description")
    for name in copied:
        member = target.get(name)
        context.members[name] = None if member is None else relocated(member)
    message = f"{shown(reference)} {mismatch(target, section)}: "
    message += " and ".join(f"`{name}`" for name in copied) + " is used"
    context.warn("reference-mismatch", message, "$ref")


def _meant(reference: str, context: RepairContext) -> Iterator[str]:
    """The pointers that a broken reference could have been."""
    yield f"/{reference.lstrip('#').lstrip('/')}"
    name = reference.rpartition("/")[2]
    for section in ("#/definitions/", "#/components/schemas/", "#/models/"):
        if reference == section + name:
            yield f"{_section(context)}/{escape(name)}"


def _suggest(context: RepairContext, reference: str) -> None:
    """A bare name is that of a file, but a component may be meant."""
    pointer = f"#{_section(context)}/{escape(reference)}"
    if context.documents.reaches(context.node, pointer):
        place = context.node.source.place(f"{context.node.pointer}/$ref")
        message = f"did you mean the component {pointer!r}?"
        context.diagnostics.note(place, "reference-suggestion", message)


def _section(context: RepairContext) -> str:
    if context.is_swagger:
        return f"/{SECTIONS_OF_SWAGGER_2.get(context.kind, 'definitions')}"
    return f"/components/{SECTIONS[context.kind]}"


REPAIRS = (
    Repair(fix_reference, _KINDS, ALL_VERSIONS, ELSEWHERE),
    Repair(copy_from_other_kind, on(*_SHARED), OPENAPI_3, ELSEWHERE),
    Repair(drop_reference_to_parameter, on("Schema"), OPENAPI_3, ELSEWHERE),
)
