"""`items`: missing, or a list where there is `prefixItems`."""

from __future__ import annotations

from ....documents.json_types import is_list
from ..repair_context import RepairContext


def mend_items(repair: RepairContext) -> None:
    members = repair.members
    items = members.get("items")
    if is_list(items):
        if repair.is_modern:
            members.setdefault("prefixItems", items)
            del members["items"]
            told = "it is read as `prefixItems`"
        else:
            members["items"] = items[0] if len(items) == 1 else {"anyOf": items}
            told = "an item may be any of them"
        repair.warn("FIXME", f"`items` is one schema, no list: {told}", "items")
    elif members.get("type") == "array" and items is None and not repair.is_modern:
        members["items"] = {}
        repair.warn("FIXME", "the array has no `items`: any item is accepted")
