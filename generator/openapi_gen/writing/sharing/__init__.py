"""Each anonymous schema once: equal ones become one class, one codec and one check.

A stage of its own, between reading and naming. It rewrites the API, so that nothing after
it knows of two equal schemas; `Api.copies` has the places whose names become aliases.
"""

from __future__ import annotations

from dataclasses import replace

from ...model import Api, Copy
from .equality import first_places
from .rules import share_rules
from .types import with_places

__all__ = ["share_equal_schemas"]


def share_equal_schemas(api: Api) -> Api:
    """The API with one declaration for all anonymous schemas that are equal.

    Of equal ones, the place stays whose pointer sorts first.
    """
    places = first_places(api)
    copied = {place: first for place, first in places.items() if place != first}
    checked = share_rules(api, places)
    shared = with_places(checked, copied) if copied else checked
    copies = tuple(
        Copy(place, api.declarations[place].words, first)
        for place, first in copied.items()
    )
    kept = {id_: one for id_, one in shared.declarations.items() if id_ not in copied}
    return replace(shared, declarations=kept, copies=copies)
