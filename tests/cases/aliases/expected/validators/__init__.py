"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .anything import validate_anything as validate_anything
    from .bounded import validate_bounded as validate_bounded
    from .by_name import validate_by_name as validate_by_name
    from .choices import validate_choices as validate_choices
    from .denied import validate_denied as validate_denied
    from .described import validate_described as validate_described
    from .gone import validate_gone as validate_gone
    from .phone import validate_phone as validate_phone
    from .same import validate_same as validate_same
    from .stricter import validate_stricter as validate_stricter
    from .thing import validate_thing as validate_thing
    from .things import validate_things as validate_things
    from .when import validate_when as validate_when
    from .名前 import validate_名前 as validate_名前
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_anything": "anything",
            "validate_bounded": "bounded",
            "validate_by_name": "by_name",
            "validate_choices": "choices",
            "validate_denied": "denied",
            "validate_described": "described",
            "validate_gone": "gone",
            "validate_phone": "phone",
            "validate_same": "same",
            "validate_stricter": "stricter",
            "validate_thing": "thing",
            "validate_things": "things",
            "validate_when": "when",
            "validate_名前": "名前",
        },
    )
