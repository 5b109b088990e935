"""Operations of the tag Payments."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.form import FormBody
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import JsonResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Payments:
    """Operations of the tag Payments."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_payments(
        self,
        account_sid: str,
        body: models.CreatePaymentsRequest,
        *,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """create an instance of payments. This will start a new payments session

        `POST /2010-04-01/Accounts/{AccountSid}/Payments.json`

        Args:
            account_sid: The SID of the Account that will create the resource.
            body: application/x-www-form-urlencoded
        """
        return self._transport.send(
            _create_payments(), request_options, body, account_sid
        )


class AsyncPayments:
    """The methods of `Payments`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    create_payments = awaited(Payments.create_payments)


@cache
def _create_payments() -> Operation[Any]:
    from ..codecs import create_payments_request
    from ..validators.create_payments_parameters import check as check_parameters
    from ..validators.create_payments_request import check as check_body

    return Operation(
        "POST",
        "/2010-04-01/Accounts/{AccountSid}/Payments.json",
        {"201": JsonResponse()},
        parameters=(Parameter("path", "AccountSid", "account_sid"),),
        check=check_parameters,
        bodies=(FormBody(encode=create_payments_request.encode, check=check_body),),
        body_required=True,
    )
