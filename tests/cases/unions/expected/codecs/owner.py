"""Owner from JSON data."""

from typing import Any

from ..runtime.decoding import decode_any
from ..runtime.expected import decode_union
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
