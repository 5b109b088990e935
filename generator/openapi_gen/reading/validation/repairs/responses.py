"""Responses Objects and Response Objects."""

from __future__ import annotations

import re

from .repair_context import Mending, shown

_STATUS = re.compile(r"[1-5](?:\d\d|XX)|default|x-.*")


def mend_responses(mending: Mending) -> None:
    """Statuses in other letters than the standard's; readers write them alike."""
    for status in mending.members:
        if not _STATUS.fullmatch(status):
            meant = status.upper() if status.lower() != "default" else "default"
            if _STATUS.fullmatch(meant):
                mending.warn(f"{shown(status)} is read as {shown(meant)}", status)
            else:
                told = "is no status; write `404`, `4XX` or `default`"
                mending.refuse(f"{shown(status)} {told}", status)
    if not mending.members:
        mending.members["default"] = {"description": ""}
        mending.warn("there are no responses: any answer is accepted")


def mend_response(mending: Mending) -> None:
    members = mending.members
    if "description" not in members and "$ref" not in members:
        members["description"] = ""
        if mending.version.name != "3.2":
            mending.warn("there is no `description`: it is taken to be empty")
