"""Operation Objects, and security requirements."""

from __future__ import annotations

from typing import Any

from ...documents.json_types import is_list, is_object
from .repair import ALL_VERSIONS, BEFORE_3_1, Repair, on
from .repair_context import RepairContext, shown
from .trigger import REFUSED


def add_responses(context: RepairContext) -> None:
    if "responses" not in context.members:
        context.members["responses"] = {"default": {"description": ""}}
        message = "`responses` is missing: any response is accepted"
        context.warn("missing-responses", message)


def refuse_tag(context: RepairContext) -> None:
    """Tags that are not strings."""
    tags: Any = context.members.get("tags")
    for index, tag in enumerate(tags if is_list(tags) else ()):
        if not isinstance(tag, str):
            message = f"a tag must be a string; write {shown(str(tag))}"
            context.refuse("invalid-type", message, "tags", str(index))


def list_single_tag(context: RepairContext) -> None:
    tag = context.members.get("tags")
    if isinstance(tag, str):
        context.members["tags"] = [tag]
        message = f"{shown(tag)} must be in a list: treated as a list of one tag"
        context.warn("unlisted-value", message, "tags")


def fix_security(context: RepairContext) -> None:
    """Requirements that lack a list: of scopes, of schemes, or of alternatives."""
    written: Any = context.members.get("security")
    if is_object(written):
        context.members["security"] = written = [written]
        message = "requirements must be in a list: treated as a list of one"
        context.warn("unlisted-value", message, "security")
    for index, requirement in enumerate(written if is_list(written) else ()):
        if isinstance(requirement, str):
            written[index] = {requirement: []}
            message = f"{shown(requirement)} must be an object with a list of scopes"
            message += ": treated as without scopes"
            context.warn("unlisted-value", message, "security", str(index))
        elif is_object(requirement):
            _list_scopes(requirement, context, "security", str(index))


def _list_scopes(
    requirement: dict[str, Any], context: RepairContext, *path: str
) -> None:
    for name, scopes in requirement.items():
        if scopes is None:
            requirement[name] = []
            message = "null is not allowed here: treated as an empty list"
            context.warn("null-not-allowed", message, *path, name)
        elif isinstance(scopes, str):
            requirement[name] = scopes.split()
            message = f"{shown(scopes)} must be a list: treated as a list of scopes"
            context.warn("unlisted-value", message, *path, name)


REPAIRS = (
    Repair(fix_security, on("Operation", "Document"), ALL_VERSIONS, REFUSED),
    Repair(add_responses, on("Operation"), BEFORE_3_1, REFUSED),
    Repair(refuse_tag, on("Operation"), ALL_VERSIONS, REFUSED),
    Repair(list_single_tag, on("Operation"), ALL_VERSIONS, REFUSED),
)
