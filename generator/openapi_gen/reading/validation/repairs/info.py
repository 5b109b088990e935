"""The root of a document, and its Info Object."""

from __future__ import annotations

from .repair_context import RepairContext

# What a document can hold beside its paths; one without any of it is refused.
_CONTENTS = ("components", "definitions")


def mend_document(repair: RepairContext) -> None:
    members = repair.members
    if "info" not in members:
        members["info"] = {"title": "", "version": ""}
        repair.warn(
            "FIXME", "there is no `info`: the API has neither title nor version"
        )
    holds_more = any(members.get(name) for name in _CONTENTS)
    if "paths" not in members and holds_more and not repair.is_modern:
        members["paths"] = {}
        repair.warn("FIXME", "there are no `paths`: the client has no operations")


def mend_info(repair: RepairContext) -> None:
    for name in ("title", "version"):
        if name not in repair.members:
            repair.members[name] = ""
            repair.warn("FIXME", f"there is no `{name}`: it is taken to be empty")
