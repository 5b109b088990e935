"""Operation Objects."""

from __future__ import annotations

from typing import Any

from ...documents.json_types import is_list
from .repair_context import Mending, shown


def mend_operation(mending: Mending) -> None:
    members = mending.members
    if "responses" not in members:
        members["responses"] = {"default": {"description": ""}}
        mending.warn("there are no `responses`: any answer is accepted")
    tags: Any = members.get("tags")
    for index, tag in enumerate(tags if is_list(tags) else ()):
        if not isinstance(tag, str):
            told = f"a tag is text; write {shown(str(tag))}"
            mending.refuse(told, "tags", str(index))
    if isinstance(members.get("tags"), str):
        tag = members["tags"]
        members["tags"] = [tag]
        mending.warn(f"{shown(tag)} is no list: it is read as the only item", "tags")
