"""Operation Objects."""

from __future__ import annotations

from typing import Any

from ...documents.json_types import is_list
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


REPAIRS = (
    Repair(add_responses, on("Operation"), BEFORE_3_1, REFUSED),
    Repair(refuse_tag, on("Operation"), ALL_VERSIONS, REFUSED),
    Repair(list_single_tag, on("Operation"), ALL_VERSIONS, REFUSED),
)
