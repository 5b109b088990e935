"""Operations of the tag users."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.bodies.json import JsonBody
from ..runtime.operation import Operation
from ..runtime.parameters import Parameter
from ..runtime.responses import JsonResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


class Users:
    """Operations of the tag users."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_user(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.User:
        """`GET /users/{id}`

        Args:
            id: the path parameter `id`
        """
        return self._transport.send(_get_user(), {"id": id}, None, request_options)

    def put_user(
        self,
        id: int,
        body: models.User,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Error:
        """`PUT /users/{id}`

        Args:
            id: the path parameter `id`
            body: application/json
        """
        return self._transport.send(_put_user(), {"id": id}, body, request_options)


class AsyncUsers:
    """The asynchronous form of `Users`: Operations of the tag users."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def get_user(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.User:
        """See `Users.get_user`."""
        return await self._transport.send(
            _get_user(), {"id": id}, None, request_options
        )

    async def put_user(
        self,
        id: int,
        body: models.User,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Error:
        """See `Users.put_user`."""
        return await self._transport.send(
            _put_user(), {"id": id}, body, request_options
        )


@cache
def _get_user() -> Operation[models.User]:
    from ..codecs import user
    from ..validators.get_user_parameters import check as check_parameters

    return Operation(
        name="users.get_user",
        method="GET",
        path="/users/{id}",
        pointer="#/paths/~1users~1{id}/get",
        parameters=(Parameter("id", "id", "path"),),
        check=check_parameters,
        responses={"200": JsonResponse("application/json", "models.User", user.decode)},
    )


@cache
def _put_user() -> Operation[models.Error]:
    from ..codecs import error, user
    from ..validators.put_user_parameters import check as check_parameters
    from ..validators.schemas_user_yaml import check as check_body

    return Operation(
        name="users.put_user",
        method="PUT",
        path="/users/{id}",
        pointer="#/paths/~1users~1{id}/put",
        parameters=(Parameter("id", "id", "path"),),
        check=check_parameters,
        bodies=(JsonBody("application/json", encode=user.encode, check=check_body),),
        body_required=True,
        responses={
            "default": JsonResponse("application/json", "models.Error", error.decode),
        },
    )
