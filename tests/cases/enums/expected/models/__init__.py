"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .containers import Containers as Containers
    from .fractions import Fractions as Fractions
    from .mixed import Mixed as Mixed
    from .priority import Priority as Priority
    from .status import Status as Status
    from .thing import Size as Size, Sizes as Sizes, State as State, Thing as Thing
    from .untyped import Untyped as Untyped
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Containers": "containers",
            "Fractions": "fractions",
            "Mixed": "mixed",
            "Priority": "priority",
            "Size": "thing",
            "Sizes": "thing",
            "State": "thing",
            "Status": "status",
            "Thing": "thing",
            "Untyped": "untyped",
        },
    )
