"""Files and folders Part of `storage`. Kind of tag: nav."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..runtime.core.awaited import awaited
from ..runtime.features.streaming.json_lines import JsonLines
from ..runtime.features.streaming.stream import Stream
from ..runtime.features.streaming.streamed import streamed
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.json import JsonBody
from ..runtime.request.form_parameters import FormParameter
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import AnyResponse, JsonResponse, NoContent

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


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
    ) -> Stream[models.File]:
        """`GET /files`"""
        return self._transport.stream(
            Stream["models.File"], _list_files(), request_options, None, filter, session
        )

    def add_files(
        self, body: list[models.File], *, request_options: RequestOptions | None = None
    ) -> None:
        """`POST /files`"""
        return self._transport.send(_add_files(), request_options, body)

    def find_files(
        self, body: models.Question, *, request_options: RequestOptions | None = None
    ) -> list[models.File]:
        """`QUERY /files`"""
        return self._transport.send(_find_files(), request_options, body)

    def copy_file(
        self,
        path: str,
        destination: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """`COPY /files/{path}`"""
        return self._transport.send(
            _copy_file(), request_options, None, path, destination
        )

    def lock_files_by_path(
        self, path: str, *, request_options: RequestOptions | None = None
    ) -> Any:
        """`lock /files/{path}`"""
        return self._transport.send(_lock_files_by_path(), request_options, None, path)


class AsyncFiles:
    """The methods of `Files`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    list_files = streamed(Files.list_files)
    add_files = awaited(Files.add_files)
    find_files = awaited(Files.find_files)
    copy_file = awaited(Files.copy_file)
    lock_files_by_path = awaited(Files.lock_files_by_path)


@cache
def _list_files() -> Operation[Stream[models.File]]:
    from ..codecs import file
    from ..validators.list_files_parameters import check as check_parameters

    return Operation(
        "GET",
        "/files",
        {
            "200": JsonLines(
                "models.File", file.decode, media_type="application/jsonl"
            ),
        },
        parameters=(
            FormParameter("querystring", "filter"),
            Parameter("cookie", "session", style="cookie"),
        ),
        check=check_parameters,
    )


@cache
def _add_files() -> Operation[None]:
    from ..runtime.json.encoding import plain
    from ..validators.add_files_request import check as check_body

    return Operation(
        "POST",
        "/files",
        {"204": NoContent()},
        bodies=(JsonBody(encode=plain, check=check_body),),
        body_required=True,
    )


@cache
def _find_files() -> Operation[list[models.File]]:
    from ..codecs import file, question
    from ..runtime.json.decoding import each
    from ..validators.question import check as check_body

    return Operation(
        "QUERY",
        "/files",
        {"200": JsonResponse("list[models.File]", each(file.decode))},
        bodies=(JsonBody(encode=question.encode, check=check_body),),
        body_required=True,
    )


@cache
def _copy_file() -> Operation[Any]:
    from ..validators.copy_file_parameters import check as check_parameters

    return Operation(
        "COPY",
        "/files/{path}",
        {"201": AnyResponse()},
        parameters=(
            Parameter("path", "path"),
            Parameter("header", "Destination", "destination"),
        ),
        check=check_parameters,
        pointer="#/paths/~1files~1{path}/additionalOperations/COPY",
    )


@cache
def _lock_files_by_path() -> Operation[Any]:
    from ..validators.lock_files_by_path_parameters import check as check_parameters

    return Operation(
        "lock",
        "/files/{path}",
        {"200": AnyResponse()},
        parameters=(Parameter("path", "path"),),
        check=check_parameters,
        pointer="#/paths/~1files~1{path}/additionalOperations/lock",
    )
