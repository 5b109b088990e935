"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .list_things_headers import (
        ListThingsHeaders as ListThingsHeaders,
        XKinds as XKinds,
    )
    from .shade import Shade as Shade
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "ListThingsHeaders": "list_things_headers",
            "Shade": "shade",
            "XKinds": "list_things_headers",
        },
    )
