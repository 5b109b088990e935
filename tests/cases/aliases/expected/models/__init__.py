"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .anything import Anything as Anything
    from .bounded import Bounded as Bounded
    from .by_name import ByName as ByName
    from .choices import Choices as Choices, ChoicesValue as ChoicesValue
    from .denied import Denied as Denied
    from .described import Described as Described
    from .gone import Gone as Gone
    from .phone import Phone as Phone
    from .same import Same as Same
    from .stricter import Stricter as Stricter
    from .thing import Thing as Thing
    from .things import Things as Things
    from .when import When as When
    from .名前 import 名前 as 名前
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Anything": "anything",
            "Bounded": "bounded",
            "ByName": "by_name",
            "Choices": "choices",
            "ChoicesValue": "choices",
            "Denied": "denied",
            "Described": "described",
            "Gone": "gone",
            "Phone": "phone",
            "Same": "same",
            "Stricter": "stricter",
            "Thing": "thing",
            "Things": "things",
            "When": "when",
            "名前": "名前",
        },
    )
