"""`items`: missing, or a list where there is `prefixItems`."""

from __future__ import annotations

from ....documents.json_types import is_list
from ..repair_context import Mending


def mend_items(mending: Mending) -> None:
    members = mending.members
    items = members.get("items")
    if is_list(items):
        if mending.is_modern:
            members.setdefault("prefixItems", items)
            del members["items"]
            told = "it is read as `prefixItems`"
        else:
            members["items"] = items[0] if len(items) == 1 else {"anyOf": items}
            told = "an item may be any of them"
        mending.warn(f"`items` is one schema, no list: {told}", "items")
    elif members.get("type") == "array" and items is None and not mending.is_modern:
        members["items"] = {}
        mending.warn("the array has no `items`: any item is accepted")
