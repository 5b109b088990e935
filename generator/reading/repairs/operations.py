"""Operation Objects."""

from __future__ import annotations

from .mending import Mending, shown


def mend_operation(mending: Mending) -> None:
    members = mending.members
    if "responses" not in members:
        members["responses"] = {"default": {"description": ""}}
        mending.warn("there are no `responses`: any answer is accepted")
    if isinstance(members.get("tags"), str):
        tag = members["tags"]
        members["tags"] = [tag]
        mending.warn(f"{shown(tag)} is no list: it is read as the only item", "tags")
