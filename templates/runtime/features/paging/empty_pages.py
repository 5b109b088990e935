"""Whether a response without a list is an empty page, or no page at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from ...json.parsing import loads
from ...json.wire_fields import WireField, wire_fields

if TYPE_CHECKING:
    import httpx2

__all__ = ["may_be_empty"]

_NO_CONTENT = 204


def may_be_empty(page: Any, items: Sequence[str], response: httpx2.Response) -> bool:
    """Whether the list at `items` may be missing in this page.

    Servers leave out an empty list, but not one that the document requires; and an
    object such as `{"message": "quota"}` is no page. A 204 that the document has is one.
    """
    if page is None or not items:
        return page is None and response.status_code == _NO_CONTENT
    data = _data(response)
    if data is None:  # XML, in which an empty list has no form
        return bool(_fields(page))
    for name in items:
        if not isinstance(data, Mapping):
            return False
        members = cast("Mapping[str, Any]", data)
        fields = _fields(page)
        field = next((field for field in fields if field.name == name), None)
        key = name if field is None else field.wire
        if key not in members or members[key] is None:
            if field is not None and not _may_be_missing(field, key in members):
                return False
            return not members or any(field.wire in members for field in fields)
        data = members[key]
        page = page[name] if field is None else getattr(page, name)
    return False


def _data(response: httpx2.Response) -> Any:
    try:
        return loads(response.content)
    except (ValueError, RecursionError):
        return None


def _fields(page: Any) -> Sequence[WireField]:
    """The declared properties; none of an object without a class."""
    return wire_fields(page.__class__) if hasattr(page, "__dataclass_fields__") else ()


def _may_be_missing(field: WireField, is_null: bool) -> bool:
    """Whether a list may be absent, or null."""
    if not field.required:
        return True
    declared = str(field.owner.__dataclass_fields__[field.name].type)
    return is_null and declared.endswith("| None")
