"""Operation Objects."""

from __future__ import annotations

from typing import Any

from ...documents.json_types import is_list
from .repair_context import RepairContext, shown


def mend_operation(repair: RepairContext) -> None:
    members = repair.members
    if "responses" not in members:
        members["responses"] = {"default": {"description": ""}}
        repair.warn("FIXME", "there are no `responses`: any answer is accepted")
    tags: Any = members.get("tags")
    for index, tag in enumerate(tags if is_list(tags) else ()):
        if not isinstance(tag, str):
            told = f"a tag is text; write {shown(str(tag))}"
            repair.refuse("FIXME", told, "tags", str(index))
    if isinstance(members.get("tags"), str):
        tag = members["tags"]
        members["tags"] = [tag]
        repair.warn(
            "FIXME", f"{shown(tag)} is no list: it is read as the only item", "tags"
        )
