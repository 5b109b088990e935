"""Found from JSON data."""

from typing import Any

from ..models.found_ import Found
from ..runtime.core.unset import UNSET
from ..runtime.json.annotations import decode_union
from ..runtime.json.decoding import OBJECT, decode_date, decode_date_time, others
from . import cat, dog, found_inline_left, found_inline_option2


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Found)
    get = data.get
    new.pet = decode_union(
        get("pet", UNSET), {"models.Cat": cat.decode, "models.Dog": dog.decode}
    )
    new.size = get("size", None)
    new.when = decode_union(
        get("when", None), {"dt.date": decode_date, "dt.datetime": decode_date_time}
    )
    new.inline = decode_union(
        get("inline", None),
        {
            "models.FoundInlineLeft": found_inline_left.decode,
            "models.FoundInlineOption2": found_inline_option2.decode,
        },
    )
    new.additional_properties = others(data, decode)
    return new
