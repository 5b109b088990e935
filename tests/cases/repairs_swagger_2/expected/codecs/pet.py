"""Pet from JSON data."""

from typing import Any

from ..models.pet import Pet
from ..runtime.json.annotations import decode_union
from ..runtime.json.decoding import OBJECT, decode_any, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Pet)
    get = data.get
    new.name = get("name")
    new.owner = decode_union(
        get("owner", None), {"str": decode_any, "models.Pet": decode}
    )
    new.additional_properties = others(data, decode)
    return new
