"""Order to JSON data and back."""

from typing import Any

from ..models.order import Order
from ..runtime.core.unset import UNSET
from ..runtime.json.decoding import (
    OBJECT,
    decode_date_time,
    decode_each,
    decode_uuid,
    others,
)
from ..runtime.json.encoding import (
    encode_any,
    encode_date_time,
    encode_each,
    encode_map,
    encode_uuid,
    given,
    plain,
)
from . import customer, line, order_shipping


def encode(value: object) -> Any:
    if not isinstance(value, Order):
        return plain(value)
    data: dict[str, Any] = {
        "id": encode_uuid(value.id),
        "created": encode_date_time(value.created),
        "secret": value.secret,
        "customer": customer.encode(value.customer),
        "lines": encode_each(line.encode, value.lines),
        "note": value.note,
        "gift": value.gift,
        "price": value.price,
        "attributes": value.attributes,
        "matrix": value.matrix,
        "anything": encode_any(value.anything),
        "status": value.status,
        "shipping": order_shipping.encode(value.shipping),
    }
    data = given(
        data, ("secret", "customer", "lines", "note", "gift", "anything", "status")
    )
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Order)
    get = data.get
    new.id = decode_uuid(get("id", None))
    new.created = decode_date_time(get("created", None))
    new.secret = get("secret", None)
    new.customer = customer.decode(get("customer"))
    new.lines = decode_each(line.decode, get("lines"))
    new.note = get("note")
    new.gift = get("gift", UNSET)
    new.price = get("price", None)
    new.attributes = get("attributes", None)
    new.matrix = get("matrix", None)
    new.anything = get("anything", UNSET)
    new.status = get("status", UNSET)
    new.shipping = order_shipping.decode(get("shipping", None))
    new.additional_properties = others(data, decode)
    return new
