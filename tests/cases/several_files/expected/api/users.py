"""Operations of the tag users."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.json import JsonBody
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import JsonResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Users:
    """Operations of the tag users."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_user(
        self, id: int, *, request_options: RequestOptions | None = None
    ) -> models.User:
        """`GET /users/{id}`"""
        return self._transport.send(_get_user(), request_options, None, id)

    def put_user(
        self,
        id: int,
        body: models.User,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Error:
        """`PUT /users/{id}`"""
        return self._transport.send(_put_user(), request_options, body, id)


class AsyncUsers:
    """The methods of `Users`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    get_user = awaited(Users.get_user)
    put_user = awaited(Users.put_user)


@cache
def _get_user() -> Operation[models.User]:
    from ..codecs import user
    from ..validators.get_user_parameters import check as check_parameters

    return Operation(
        "GET",
        "/users/{id}",
        {"200": JsonResponse("models.User", user.decode)},
        parameters=(Parameter("path", "id"),),
        check=check_parameters,
    )


@cache
def _put_user() -> Operation[models.Error]:
    from ..codecs import error, user
    from ..validators.put_user_parameters import check as check_parameters
    from ..validators.schemas_user_yaml import check as check_body

    return Operation(
        "PUT",
        "/users/{id}",
        {"default": JsonResponse("models.Error", error.decode)},
        parameters=(Parameter("path", "id"),),
        check=check_parameters,
        bodies=(JsonBody(encode=user.encode, check=check_body),),
        body_required=True,
    )
