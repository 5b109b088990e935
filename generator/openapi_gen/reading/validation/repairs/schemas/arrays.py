"""`items`: missing, or a list where there is `prefixItems`."""

from __future__ import annotations

from ....documents.json_types import is_list
from ..repair import BEFORE_3_1, SINCE_3_1, of_schemas
from ..repair_context import RepairContext
from ..trigger import Members, Whole


def move_items_to_prefix_items(context: RepairContext) -> None:
    items = context.members.get("items")
    if is_list(items):
        context.members.setdefault("prefixItems", items)
        del context.members["items"]
        message = "`items` must be a schema, not a list: treated as `prefixItems`"
        context.warn("items-list", message, "items")


def merge_items(context: RepairContext) -> None:
    items = context.members.get("items")
    if is_list(items):
        context.members["items"] = items[0] if len(items) == 1 else {"anyOf": items}
        message = "`items` must be a schema, not a list: an item may match any of them"
        context.warn("items-list", message, "items")


def add_items(context: RepairContext) -> None:
    members = context.members
    if members.get("type") == "array" and members.get("items") is None:
        members["items"] = {}
        message = "the array has no `items`: any item is accepted"
        context.warn("missing-items", message)


_LISTED = Members({"items": {"type": "array"}})
_MISSING = Whole(
    {
        "required": ["type"],
        "properties": {"type": {"const": "array"}},
        "not": {"required": ["items"]},
    }
)


REPAIRS = (
    of_schemas(move_items_to_prefix_items, SINCE_3_1, _LISTED),
    of_schemas(merge_items, BEFORE_3_1, _LISTED),
    of_schemas(add_items, BEFORE_3_1, _MISSING),
)
