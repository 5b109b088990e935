"""Operations of the tag users."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..runtime.core.awaited import awaited
from ..runtime.features.links import Linked
from ..runtime.http.operation import Operation
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import AnyResponse, JsonResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport
    from ..runtime.response.recording import Exchange


class Users:
    """Operations of the tag users."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_user_by_name(
        self, username: str, *, request_options: RequestOptions | None = None
    ) -> Any:
        """`GET /2.0/users/{username}`"""
        return self._transport.send(
            _get_user_by_name(), request_options, None, username
        )

    def follow_user_repositories(
        self,
        exchange: Exchange,
        /,
        *,
        page: int | None = None,
        request_options: RequestOptions | None = None,
    ) -> list[models.Repository]:
        """Follow the link `userRepositories` of `get_user_by_name` to
        `get_repositories_by_owner`.

        The repositories of the user.
        """
        from .repositories import Repositories

        return Repositories(self._transport).get_repositories_by_owner(
            username=Linked(exchange).of("$response.body#/username"),
            page=page,
            request_options=request_options,
        )


class AsyncUsers:
    """The methods of `Users`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    get_user_by_name = awaited(Users.get_user_by_name)
    follow_user_repositories = awaited(Users.follow_user_repositories)


@cache
def _get_user_by_name() -> Operation[Any]:
    from ..codecs import user
    from ..validators.get_user_by_name_parameters import check as check_parameters

    return Operation(
        "GET",
        "/2.0/users/{username}",
        {"200": JsonResponse("models.User", user.decode), "2XX": AnyResponse()},
        parameters=(Parameter("path", "username"),),
        check=check_parameters,
    )
