"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .class_ import validate_class as validate_class
    from .client import validate_client as validate_client
    from .date import validate_date as validate_date
    from .foo_bar_2747c6 import validate_foo_bar_2747c6 as validate_foo_bar_2747c6
    from .foo_bar_95cbfe import validate_foo_bar_95cbfe as validate_foo_bar_95cbfe
    from .list_ import validate_list as validate_list
    from .order_0f7609 import validate_order_0f7609 as validate_order_0f7609
    from .order_2f1204 import validate_order_2f1204 as validate_order_2f1204
    from .order_ff02bd import validate_order_ff02bd as validate_order_ff02bd
    from .renamed import validate_renamed as validate_renamed
    from .solid import validate_solid as validate_solid
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_class": "class_",
            "validate_client": "client",
            "validate_date": "date",
            "validate_foo_bar_2747c6": "foo_bar_2747c6",
            "validate_foo_bar_95cbfe": "foo_bar_95cbfe",
            "validate_list": "list_",
            "validate_order_0f7609": "order_0f7609",
            "validate_order_2f1204": "order_2f1204",
            "validate_order_ff02bd": "order_ff02bd",
            "validate_renamed": "renamed",
            "validate_solid": "solid",
        },
    )
