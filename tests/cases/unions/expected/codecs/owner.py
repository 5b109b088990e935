"""Owner from JSON data."""

from typing import Any

from ..runtime.json.annotations import decode_union
from ..runtime.json.decoding import decode_any
from . import company, person


def decode(data: Any) -> Any:
    return decode_union(
        data,
        {
            "models.Person": person.decode,
            "models.Company": company.decode,
            "str": decode_any,
        },
    )
