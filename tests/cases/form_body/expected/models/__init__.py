"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .create_payments_request import (
        BankAccountType as BankAccountType,
        CreatePaymentsRequest as CreatePaymentsRequest,
    )
    from .search_request import SearchRequest as SearchRequest
    from .search_request_range import SearchRequestRange as SearchRequestRange
    from .upload_request import UploadRequest as UploadRequest
    from .upload_request_details import UploadRequestDetails as UploadRequestDetails
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "BankAccountType": "create_payments_request",
            "CreatePaymentsRequest": "create_payments_request",
            "SearchRequest": "search_request",
            "SearchRequestRange": "search_request_range",
            "UploadRequest": "upload_request",
            "UploadRequestDetails": "upload_request_details",
        },
    )
