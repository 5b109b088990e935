"""JSON data to Order and back."""

from __future__ import annotations

from typing import Any

from ..models.order import Order
from ..runtime.decoding import (
    ABSENT,
    NOTHING,
    decode_choice,
    decode_number,
    decode_string,
    each,
    others,
)
from ..runtime.mismatches import (
    Mismatches,
    decode_date_time,
    decode_each,
    decode_map,
    decode_uuid,
)
from ..runtime.plain import (
    encode_date_time,
    encode_each,
    encode_map,
    encode_uuid,
    plain,
)
from ..runtime.unset import UNSET
from . import customer, line, order_shipping

_KNOWN = frozenset(
    (
        "id",
        "created",
        "secret",
        "customer",
        "lines",
        "note",
        "gift",
        "price",
        "attributes",
        "matrix",
        "anything",
        "status",
        "shipping",
    )
)


def encode(value: object) -> Any:
    """JSON data of Order; other values are left to the validator."""
    if not isinstance(value, Order):
        return plain(value)
    data: dict[str, Any] = {}
    if value.id is not None:
        data["id"] = encode_uuid(value.id)
    if value.created is not None:
        data["created"] = encode_date_time(value.created)
    data["secret"] = value.secret
    data["customer"] = customer.encode(value.customer)
    data["lines"] = encode_each(line.encode, value.lines)
    data["note"] = value.note
    if value.gift is not UNSET:
        data["gift"] = value.gift
    if value.price is not None:
        data["price"] = value.price
    if value.attributes is not None:
        data["attributes"] = value.attributes
    if value.matrix is not None:
        data["matrix"] = value.matrix
    if value.anything is not UNSET:
        data["anything"] = plain(value.anything)
    if value.status is not UNSET:
        data["status"] = value.status
    if value.shipping is not None:
        data["shipping"] = order_shipping.encode(value.shipping)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Order:
    """Order of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Order, at, data)
    new = object.__new__(Order)
    new.id = item = data.get("id", ABSENT)
    if item is not None:
        new.id = decode_uuid(item, f"{at}/id", notes)
    new.created = item = data.get("created", ABSENT)
    if item is not None:
        new.created = decode_date_time(item, f"{at}/created", notes)
    new.secret = item = data.get("secret", ABSENT)
    if type(item) is not str and item is not None:
        new.secret = decode_string(item, f"{at}/secret", notes)
    item = data.get("customer", ABSENT)
    new.customer = customer.decode(item, f"{at}/customer", notes)
    item = data.get("lines", ABSENT)
    new.lines = decode_each(line.decode, item, f"{at}/lines", notes)
    new.note = item = data.get("note", ABSENT)
    if type(item) is not str and item is not None:
        new.note = decode_string(item, f"{at}/note", notes)
    new.gift = item = data.get("gift", UNSET)
    if type(item) is not str and item not in NOTHING:
        new.gift = decode_string(item, f"{at}/gift", notes)
    new.price = item = data.get("price", ABSENT)
    if type(item) is not float and type(item) is not int and item is not None:
        new.price = decode_number(item, f"{at}/price", notes)
    new.attributes = item = data.get("attributes", ABSENT)
    if item is not None:
        new.attributes = decode_map(decode_string, item, f"{at}/attributes", notes)
    new.matrix = item = data.get("matrix", ABSENT)
    if item is not None:
        new.matrix = decode_each(each(decode_number), item, f"{at}/matrix", notes)
    new.anything = data.get("anything", UNSET)
    new.status = item = data.get("status", UNSET)
    if item not in NOTHING:
        new.status = decode_choice(("open", "paid"), item, f"{at}/status", notes)
    new.shipping = item = data.get("shipping", ABSENT)
    if item is not None:
        new.shipping = order_shipping.decode(item, f"{at}/shipping", notes)
    new.additional_properties = others(data, _KNOWN)
    return new
