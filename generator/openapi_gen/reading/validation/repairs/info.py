"""The root of a document, and its Info Object."""

from __future__ import annotations

from .repair import ALL_VERSIONS, BEFORE_3_1, Repair, on
from .repair_context import RepairContext
from .trigger import REFUSED

# What a document can hold beside its paths; one without any of it is refused.
_CONTENTS = ("components", "definitions")


def add_info(context: RepairContext) -> None:
    if "info" not in context.members:
        context.members["info"] = {"title": "", "version": ""}
        message = "`info` is missing: title and version are treated as empty"
        context.warn("missing-field", message)


def add_paths(context: RepairContext) -> None:
    members = context.members
    if "paths" not in members and any(members.get(name) for name in _CONTENTS):
        members["paths"] = {}
        message = "`paths` is missing: the client has no operations"
        context.warn("missing-field", message)


def add_title_and_version(context: RepairContext) -> None:
    for name in ("title", "version"):
        if name not in context.members:
            context.members[name] = ""
            context.warn("missing-field", f"`{name}` is missing: treated as empty")


REPAIRS = (
    Repair(add_info, on("Document"), ALL_VERSIONS, REFUSED),
    Repair(add_paths, on("Document"), BEFORE_3_1, REFUSED),
    Repair(add_title_and_version, on("Info"), ALL_VERSIONS, REFUSED),
)
