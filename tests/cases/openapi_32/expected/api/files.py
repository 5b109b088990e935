"""Files and folders Part of `storage`. Kind of tag: nav."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..runtime.bodies.json import JsonBody
from ..runtime.operation import Operation
from ..runtime.parameters import Parameter
from ..runtime.responses import AnyResponse, BytesResponse, JsonResponse, NoContent

if TYPE_CHECKING:
    from .. import models
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


class Files:
    """Files and folders

    Part of `storage`.

    Kind of tag: nav.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list_files(
        self,
        *,
        filter: models.Filter | None = None,
        session: list[str] | None = None,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """`GET /files`

        Args:
            filter: the querystring parameter `filter`
            session: the cookie parameter `session`
        """
        return self._transport.send(
            _list_files(), {"filter": filter, "session": session}, None, request_options
        )

    def add_files(
        self,
        body: list[models.File],
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`POST /files`

        Args:
            body: application/json
        """
        return self._transport.send(_add_files(), {}, body, request_options)

    def find_files(
        self,
        body: models.Question,
        *,
        request_options: RequestOptions | None = None,
    ) -> list[models.File]:
        """`QUERY /files`

        Args:
            body: application/json
        """
        return self._transport.send(_find_files(), {}, body, request_options)

    def copy_file(
        self,
        path: str,
        destination: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """`COPY /files/{path}`

        Args:
            path: the path parameter `path`
            destination: the header parameter `Destination`
        """
        return self._transport.send(
            _copy_file(),
            {"path": path, "destination": destination},
            None,
            request_options,
        )

    def lock_files_by_path(
        self,
        path: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """`lock /files/{path}`

        Args:
            path: the path parameter `path`
        """
        return self._transport.send(
            _lock_files_by_path(), {"path": path}, None, request_options
        )


class AsyncFiles:
    """The asynchronous form of `Files`: Files and folders Part of `storage`. Kind of
    tag: nav.
    """

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def list_files(
        self,
        *,
        filter: models.Filter | None = None,
        session: list[str] | None = None,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """See `Files.list_files`."""
        return await self._transport.send(
            _list_files(), {"filter": filter, "session": session}, None, request_options
        )

    async def add_files(
        self,
        body: list[models.File],
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """See `Files.add_files`."""
        return await self._transport.send(_add_files(), {}, body, request_options)

    async def find_files(
        self,
        body: models.Question,
        *,
        request_options: RequestOptions | None = None,
    ) -> list[models.File]:
        """See `Files.find_files`."""
        return await self._transport.send(_find_files(), {}, body, request_options)

    async def copy_file(
        self,
        path: str,
        destination: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """See `Files.copy_file`."""
        return await self._transport.send(
            _copy_file(),
            {"path": path, "destination": destination},
            None,
            request_options,
        )

    async def lock_files_by_path(
        self,
        path: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """See `Files.lock_files_by_path`."""
        return await self._transport.send(
            _lock_files_by_path(), {"path": path}, None, request_options
        )


@cache
def _list_files() -> Operation[bytes]:
    from ..validators.list_files_parameters import check as check_parameters

    return Operation(
        name="files.list_files",
        method="GET",
        path="/files",
        pointer="#/paths/~1files/get",
        parameters=(
            Parameter(
                "filter",
                "filter",
                "querystring",
                content_type="application/x-www-form-urlencoded",
            ),
            Parameter("session", "session", "cookie", style="cookie", explode=True),
        ),
        check=check_parameters,
        responses={"200": BytesResponse("application/jsonl")},
    )


@cache
def _add_files() -> Operation[None]:
    from ..runtime.plain import plain
    from ..validators.add_files_request import check as check_body

    return Operation(
        name="files.add_files",
        method="POST",
        path="/files",
        pointer="#/paths/~1files/post",
        bodies=(JsonBody("application/json", encode=plain, check=check_body),),
        body_required=True,
        responses={"204": NoContent()},
    )


@cache
def _find_files() -> Operation[list[models.File]]:
    from ..codecs import file, question
    from ..runtime.decoding import each
    from ..validators.question import check as check_body

    return Operation(
        name="files.find_files",
        method="QUERY",
        path="/files",
        pointer="#/paths/~1files/query",
        bodies=(
            JsonBody("application/json", encode=question.encode, check=check_body),
        ),
        body_required=True,
        responses={
            "200": JsonResponse(
                "application/json", "list[models.File]", each(file.decode)
            ),
        },
    )


@cache
def _copy_file() -> Operation[Any]:
    from ..validators.copy_file_parameters import check as check_parameters

    return Operation(
        name="files.copy_file",
        method="COPY",
        path="/files/{path}",
        pointer="#/paths/~1files~1{path}/additionalOperations/COPY",
        parameters=(
            Parameter("path", "path", "path"),
            Parameter("destination", "Destination", "header"),
        ),
        check=check_parameters,
        responses={"201": AnyResponse()},
    )


@cache
def _lock_files_by_path() -> Operation[Any]:
    from ..validators.lock_files_by_path_parameters import check as check_parameters

    return Operation(
        name="files.lock_files_by_path",
        method="lock",
        path="/files/{path}",
        pointer="#/paths/~1files~1{path}/additionalOperations/lock",
        parameters=(Parameter("path", "path", "path"),),
        check=check_parameters,
        responses={"200": AnyResponse()},
    )
