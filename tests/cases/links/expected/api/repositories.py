"""Operations of the tag repositories."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.features.links import Linked
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.json import JsonBody
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import JsonResponse, NoContent

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport
    from ..runtime.response.recording import Exchange


class Repositories:
    """Operations of the tag repositories."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_repositories_by_owner(
        self,
        username: str,
        *,
        page: int | None = None,
        request_options: RequestOptions | None = None,
    ) -> list[models.Repository]:
        """`GET /2.0/repositories/{username}`"""
        return self._transport.send(
            _get_repositories_by_owner(), request_options, None, username, page
        )

    def follow_user_repository(
        self, exchange: Exchange, /, *, request_options: RequestOptions | None = None
    ) -> models.Repository:
        """Follow the link `userRepository` of `get_repositories_by_owner` to
        `get_repository`.
        """
        return self.get_repository(
            username=Linked(exchange).of("$response.body#/0/owner/username"),
            slug=Linked(exchange).of("$response.body#/0/slug"),
            request_options=request_options,
        )

    def follow_next(
        self, exchange: Exchange, /, *, request_options: RequestOptions | None = None
    ) -> list[models.Repository]:
        """Follow the link `next` of `get_repositories_by_owner` to
        `get_repositories_by_owner`.

        The page behind this one.
        """
        return self.get_repositories_by_owner(
            username=Linked(exchange, "/2.0/repositories/{username}").of(
                "$request.path.username"
            ),
            page=Linked(exchange).scalar("$response.header.X-Next"),
            request_options=request_options,
        )

    def get_repository(
        self, username: str, slug: str, *, request_options: RequestOptions | None = None
    ) -> models.Repository:
        """`GET /2.0/repositories/{username}/{slug}`"""
        return self._transport.send(
            _get_repository(), request_options, None, username, slug
        )

    def follow_merge(
        self,
        exchange: Exchange,
        /,
        *,
        dry_run: bool | None = None,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Follow the link `merge` of `get_repository` to `merge_repository`."""
        return self.merge_repository(
            username=Linked(exchange, "/2.0/repositories/{username}/{slug}").of(
                "$request.path.username"
            ),
            slug=Linked(exchange, "/2.0/repositories/{username}/{slug}").of(
                "$request.path.slug"
            ),
            exchange=1,
            tries=3,
            body=Linked(exchange).of({"text": "Merged."}),
            dry_run=dry_run,
            request_options=request_options,
        )

    def follow_report(
        self,
        exchange_: Exchange,
        /,
        *,
        exchange: str | None = None,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Follow the link `report` of `get_repository` to `report_url`."""
        from .reports import Reports

        return Reports(self._transport).report_url(
            url=Linked(exchange_).of("see {$url} ({$statusCode} of {$method})"),
            body=Linked(exchange_).of("$response.body"),
            exchange=exchange,
            request_options=request_options,
        )

    def follow_odd(
        self,
        exchange_: Exchange,
        /,
        url: str,
        *,
        body: models.Repository | None = None,
        exchange: str | None = None,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Follow the link `odd` of `get_repository` to `report_url`."""
        from .reports import Reports

        return Reports(self._transport).report_url(
            url=url, body=body, exchange=exchange, request_options=request_options
        )

    def merge_repository(
        self,
        username: str,
        slug: str,
        *,
        body: models.MergeRepositoryRequest | None = None,
        exchange: int | None = None,
        dry_run: bool | None = None,
        tries: int | None = None,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`POST /2.0/repositories/{username}/{slug}/merge`"""
        return self._transport.send(
            _merge_repository(),
            request_options,
            body,
            username,
            slug,
            exchange,
            dry_run,
            tries,
        )


class AsyncRepositories:
    """The methods of `Repositories`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    get_repositories_by_owner = awaited(Repositories.get_repositories_by_owner)
    follow_user_repository = awaited(Repositories.follow_user_repository)
    follow_next = awaited(Repositories.follow_next)
    get_repository = awaited(Repositories.get_repository)
    follow_merge = awaited(Repositories.follow_merge)
    follow_report = awaited(Repositories.follow_report)
    follow_odd = awaited(Repositories.follow_odd)
    merge_repository = awaited(Repositories.merge_repository)


@cache
def _get_repositories_by_owner() -> Operation[list[models.Repository]]:
    from ..codecs import repository
    from ..runtime.json.decoding import each
    from ..validators.get_repositories_by_owner_parameters import (
        check as check_parameters,
    )

    return Operation(
        "GET",
        "/2.0/repositories/{username}",
        {"200": JsonResponse("list[models.Repository]", each(repository.decode))},
        parameters=(Parameter("path", "username"), Parameter("query", "page")),
        check=check_parameters,
    )


@cache
def _get_repository() -> Operation[models.Repository]:
    from ..codecs import repository
    from ..validators.get_repository_parameters import check as check_parameters

    return Operation(
        "GET",
        "/2.0/repositories/{username}/{slug}",
        {"200": JsonResponse("models.Repository", repository.decode)},
        parameters=(Parameter("path", "username"), Parameter("path", "slug")),
        check=check_parameters,
    )


@cache
def _merge_repository() -> Operation[None]:
    from ..codecs import merge_repository_request
    from ..validators.merge_repository_parameters import check as check_parameters
    from ..validators.merge_repository_request import check as check_body

    return Operation(
        "POST",
        "/2.0/repositories/{username}/{slug}/merge",
        {"204": NoContent()},
        parameters=(
            Parameter("path", "username"),
            Parameter("path", "slug"),
            Parameter("query", "exchange"),
            Parameter("query", "dryRun", "dry_run"),
            Parameter("query", "tries"),
        ),
        check=check_parameters,
        bodies=(JsonBody(encode=merge_repository_request.encode, check=check_body),),
    )
