"""Sessions in which a caller pays by card or bank account."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..runtime.bodies.form import FormBody
from ..runtime.operation import Operation
from ..runtime.parameters import Parameter
from ..runtime.responses import JsonResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


class Payments:
    """Sessions in which a caller pays by card or bank account."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_payments(
        self,
        account_sid: str,
        call_sid: str,
        body: models.CreatePaymentsRequest,
        *,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """create an instance of payments. This will start a new payments session

        `POST /2010-04-01/Accounts/{AccountSid}/Calls/{CallSid}/Payments.json`

        Args:
            account_sid: The SID of the Account that will create the resource.
            call_sid: The SID of the call that will create the resource. Call leg
                associated with this sid is expected to provide payment information
                thru DTMF.
            body: application/x-www-form-urlencoded
        """
        return self._transport.send(
            _create_payments(),
            {"account_sid": account_sid, "call_sid": call_sid},
            body,
            request_options,
        )


class AsyncPayments:
    """The asynchronous form of `Payments`: Sessions in which a caller pays by card or
    bank account.
    """

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create_payments(
        self,
        account_sid: str,
        call_sid: str,
        body: models.CreatePaymentsRequest,
        *,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """create an instance of payments. This will start a new payments session. See
        `Payments.create_payments`.
        """
        return await self._transport.send(
            _create_payments(),
            {"account_sid": account_sid, "call_sid": call_sid},
            body,
            request_options,
        )


@cache
def _create_payments() -> Operation[Any]:
    from ..codecs import create_payments_request
    from ..validators.create_payments_parameters import check as check_parameters
    from ..validators.create_payments_request import check as check_body

    return Operation(
        name="payments.create_payments",
        method="POST",
        path="/2010-04-01/Accounts/{AccountSid}/Calls/{CallSid}/Payments.json",
        pointer="#/paths/~12010-04-01~1Accounts~1{AccountSid}~1Calls~1{CallSid}~1Payments.json/post",
        parameters=(
            Parameter("account_sid", "AccountSid", "path"),
            Parameter("call_sid", "CallSid", "path"),
        ),
        check=check_parameters,
        bodies=(
            FormBody(
                "application/x-www-form-urlencoded",
                encode=create_payments_request.encode,
                check=check_body,
            ),
        ),
        body_required=True,
        responses={"201": JsonResponse("application/json")},
        security=(("accountSid_authToken",),),
    )
