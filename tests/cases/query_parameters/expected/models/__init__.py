"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .kind import Kind as Kind
    from .list_things_filter import ListThingsFilter as ListThingsFilter
    from .list_things_json import ListThingsJson as ListThingsJson
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Kind": "kind",
            "ListThingsFilter": "list_things_filter",
            "ListThingsJson": "list_things_json",
        },
    )
