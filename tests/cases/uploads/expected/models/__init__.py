"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .blob import Blob as Blob
    from .meta import Meta as Meta
    from .picture import Picture as Picture
    from .send_form_request import SendFormRequest as SendFormRequest
    from .send_form_request_range import SendFormRequestRange as SendFormRequestRange
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Blob": "blob",
            "Meta": "meta",
            "Picture": "picture",
            "SendFormRequest": "send_form_request",
            "SendFormRequestRange": "send_form_request_range",
        },
    )
