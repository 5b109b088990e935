"""Operation Objects."""

from __future__ import annotations

from .mending import Mending, shown


def mend_operation(mending: Mending) -> None:
    members = mending.members
    if "responses" not in members:
        members["responses"] = {"default": {"description": ""}}
        mending.warn("there are no `responses`: any answer is accepted")
    for index, tag in enumerate(members.get("tags") or ()):
        if not isinstance(tag, str):
            told = f"a tag is text; write {shown(str(tag))}"
            mending.refuse(told, "tags", str(index))
    if isinstance(members.get("tags"), str):
        tag = members["tags"]
        members["tags"] = [tag]
        mending.warn(f"{shown(tag)} is no list: it is read as the only item", "tags")
