"""Receipt from JSON data."""

from typing import Any

from ..models.receipt import Receipt
from ..runtime.json.decoding import OBJECT, decode_each, decode_integer, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Receipt)
    get = data.get
    new.total = get("total")
    new.paid = get("paid", None)
    new.totals = decode_each(decode_integer, get("totals", None))
    new.additional_properties = others(data, decode)
    return new
