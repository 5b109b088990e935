"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .class_ import Class as Class
    from .client import Client as Client
    from .date import Date as Date
    from .foo_bar_2747c6 import FooBar_2747c6 as FooBar_2747c6
    from .foo_bar_95cbfe import FooBar_95cbfe as FooBar_95cbfe
    from .list_ import List as List
    from .order_0f7609 import Order_0f7609 as Order_0f7609
    from .order_2f1204 import Order_2f1204 as Order_2f1204
    from .order_ff02bd import Order_ff02bd as Order_ff02bd
    from .renamed import Renamed as Renamed
    from .solid import Solid as Solid
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Class": "class_",
            "Client": "client",
            "Date": "date",
            "FooBar_2747c6": "foo_bar_2747c6",
            "FooBar_95cbfe": "foo_bar_95cbfe",
            "List": "list_",
            "Order_0f7609": "order_0f7609",
            "Order_2f1204": "order_2f1204",
            "Order_ff02bd": "order_ff02bd",
            "Renamed": "renamed",
            "Solid": "solid",
        },
    )
