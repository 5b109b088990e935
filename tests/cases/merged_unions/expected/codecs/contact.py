"""Contact to JSON data and back."""

from typing import Any

from ..models.contact import Contact
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Contact):
        return plain(value)
    data: dict[str, Any] = {"mail": value.mail, "phone": value.phone}
    if value.mail is None:
        del data["mail"]
    if value.phone is None:
        del data["phone"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Contact)
    get = data.get
    new.mail = get("mail", None)
    new.phone = get("phone", None)
    new.additional_properties = others(data, decode)
    return new
