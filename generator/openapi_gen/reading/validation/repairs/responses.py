"""Responses Objects and Response Objects."""

from __future__ import annotations

import re

from .repair import ALL_VERSIONS, Repair, on
from .repair_context import RepairContext, shown
from .trigger import REFUSED

_STATUS = re.compile(r"[1-5](?:\d\d|XX)|default|x-.*")


def accept_status_in_other_case(context: RepairContext) -> None:
    """Readers of responses ignore the case of `4xx` and `Default`."""
    for status in context.members:
        if _STATUS.fullmatch(status):
            continue
        meant = status.upper() if status.lower() != "default" else "default"
        if _STATUS.fullmatch(meant):
            message = f"{shown(status)} is treated as {shown(meant)}"
            context.warn("invalid-status", message, status)
        else:
            message = f"{shown(status)} must be a status such as `404` or `4XX`, or"
            context.refuse("invalid-status", f"{message} `default`", status)


def add_response(context: RepairContext) -> None:
    if not context.members:
        context.members["default"] = {"description": ""}
        message = "`responses` is empty: any response is accepted"
        context.warn("missing-responses", message)


def add_description(context: RepairContext) -> None:
    members = context.members
    if "description" not in members and "$ref" not in members:
        members["description"] = ""
        context.warn("missing-field", "`description` is missing: treated as empty")


REPAIRS = (
    Repair(accept_status_in_other_case, on("Responses"), ALL_VERSIONS, REFUSED),
    Repair(add_response, on("Responses"), ALL_VERSIONS, REFUSED),
    Repair(add_description, on("Response"), ALL_VERSIONS - {"3.2"}, REFUSED),
)
