"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .inner_ import Inner as Inner
    from .linked import Linked as Linked
    from .linked_links import LinkedLinks as LinkedLinks
    from .list_by_header_headers import ListByHeaderHeaders as ListByHeaderHeaders
    from .list_by_number_response import ListByNumberResponse as ListByNumberResponse
    from .list_by_offset_response import ListByOffsetResponse as ListByOffsetResponse
    from .list_configured_response import (
        ListConfiguredResponse as ListConfiguredResponse,
    )
    from .pet import Pet as Pet
    from .pet_list import PetList as PetList
    from .two_lists_response import TwoListsResponse as TwoListsResponse
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Inner": "inner_",
            "Linked": "linked",
            "LinkedLinks": "linked_links",
            "ListByHeaderHeaders": "list_by_header_headers",
            "ListByNumberResponse": "list_by_number_response",
            "ListByOffsetResponse": "list_by_offset_response",
            "ListConfiguredResponse": "list_configured_response",
            "Pet": "pet",
            "PetList": "pet_list",
            "TwoListsResponse": "two_lists_response",
        },
    )
