"""Responses Objects and Response Objects."""

from __future__ import annotations

import re

from .repair_context import RepairContext, shown

_STATUS = re.compile(r"[1-5](?:\d\d|XX)|default|x-.*")


def mend_responses(repair: RepairContext) -> None:
    """Statuses in other letters than the standard's; readers write them alike."""
    for status in repair.members:
        if not _STATUS.fullmatch(status):
            meant = status.upper() if status.lower() != "default" else "default"
            if _STATUS.fullmatch(meant):
                repair.warn(
                    "FIXME", f"{shown(status)} is read as {shown(meant)}", status
                )
            else:
                told = "is no status; write `404`, `4XX` or `default`"
                repair.refuse("FIXME", f"{shown(status)} {told}", status)
    if not repair.members:
        repair.members["default"] = {"description": ""}
        repair.warn("FIXME", "there are no responses: any answer is accepted")


def mend_response(repair: RepairContext) -> None:
    members = repair.members
    if "description" not in members and "$ref" not in members:
        members["description"] = ""
        if repair.version.name != "3.2":
            repair.warn("FIXME", "there is no `description`: it is taken to be empty")
