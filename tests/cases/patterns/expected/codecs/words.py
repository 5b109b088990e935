"""Words to JSON data and back."""

from typing import Any

from ..models.words import Words
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, given, plain


def encode(value: object) -> Any:
    if not isinstance(value, Words):
        return plain(value)
    data: dict[str, Any] = {
        "exponential": value.exponential,
        "quadratic": value.quadratic,
        "trailing": value.trailing,
        "referring": value.referring,
        "hopeless": value.hopeless,
        "harmless": value.harmless,
    }
    data = given(data)
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Words)
    get = data.get
    new.exponential = get("exponential", None)
    new.quadratic = get("quadratic", None)
    new.trailing = get("trailing", None)
    new.referring = get("referring", None)
    new.hopeless = get("hopeless", None)
    new.harmless = get("harmless", None)
    new.additional_properties = others(data, decode)
    return new
