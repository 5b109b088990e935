"""PetList from JSON data."""

from typing import Any

from ..models.pet_list import PetList
from ..runtime.core.unset import UNSET
from ..runtime.json.decoding import OBJECT, decode_each, others
from . import pet


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(PetList)
    get = data.get
    new.pets = decode_each(pet.decode, get("pets", None))
    new.next_page_token = get("next_page_token", UNSET)
    new.has_more = get("has_more", None)
    new.additional_properties = others(data, decode)
    return new
