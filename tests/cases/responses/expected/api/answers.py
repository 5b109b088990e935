"""Operations of the tag answers."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..runtime.operation import Operation
from ..runtime.responses import BytesResponse, JsonResponse, NoContent, TextResponse

if TYPE_CHECKING:
    import datetime as dt

    from .. import models
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


class Answers:
    """Operations of the tag answers."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def several(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Thing | models.Job | None:
        """`GET /several`"""
        return self._transport.send(_several(), {}, None, request_options)

    def ranges(self, *, request_options: RequestOptions | None = None) -> models.Thing:
        """`GET /ranges`"""
        return self._transport.send(_ranges(), {}, None, request_options)

    def only_default(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Thing:
        """`GET /only-default`"""
        return self._transport.send(_only_default(), {}, None, request_options)

    def no_content(self, *, request_options: RequestOptions | None = None) -> None:
        """`DELETE /no-content`"""
        return self._transport.send(_no_content(), {}, None, request_options)

    def text(self, *, request_options: RequestOptions | None = None) -> str:
        """`GET /text`"""
        return self._transport.send(_text(), {}, None, request_options)

    def csv(self, *, request_options: RequestOptions | None = None) -> str:
        """`GET /csv`"""
        return self._transport.send(_csv(), {}, None, request_options)

    def binary(self, *, request_options: RequestOptions | None = None) -> bytes:
        """`GET /binary`"""
        return self._transport.send(_binary(), {}, None, request_options)

    def mixed(self, *, request_options: RequestOptions | None = None) -> models.Thing:
        """`GET /mixed`"""
        return self._transport.send(_mixed(), {}, None, request_options)

    def anything(self, *, request_options: RequestOptions | None = None) -> Any:
        """`GET /anything`"""
        return self._transport.send(_anything(), {}, None, request_options)

    def scalar(self, *, request_options: RequestOptions | None = None) -> dt.datetime:
        """`GET /scalar`"""
        return self._transport.send(_scalar(), {}, None, request_options)

    def map(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> dict[str, models.Thing]:
        """`GET /map`"""
        return self._transport.send(_map(), {}, None, request_options)


class AsyncAnswers:
    """The asynchronous form of `Answers`: Operations of the tag answers."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def several(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Thing | models.Job | None:
        """See `Answers.several`."""
        return await self._transport.send(_several(), {}, None, request_options)

    async def ranges(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Thing:
        """See `Answers.ranges`."""
        return await self._transport.send(_ranges(), {}, None, request_options)

    async def only_default(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Thing:
        """See `Answers.only_default`."""
        return await self._transport.send(_only_default(), {}, None, request_options)

    async def no_content(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """See `Answers.no_content`."""
        return await self._transport.send(_no_content(), {}, None, request_options)

    async def text(self, *, request_options: RequestOptions | None = None) -> str:
        """See `Answers.text`."""
        return await self._transport.send(_text(), {}, None, request_options)

    async def csv(self, *, request_options: RequestOptions | None = None) -> str:
        """See `Answers.csv`."""
        return await self._transport.send(_csv(), {}, None, request_options)

    async def binary(self, *, request_options: RequestOptions | None = None) -> bytes:
        """See `Answers.binary`."""
        return await self._transport.send(_binary(), {}, None, request_options)

    async def mixed(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Thing:
        """See `Answers.mixed`."""
        return await self._transport.send(_mixed(), {}, None, request_options)

    async def anything(self, *, request_options: RequestOptions | None = None) -> Any:
        """See `Answers.anything`."""
        return await self._transport.send(_anything(), {}, None, request_options)

    async def scalar(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> dt.datetime:
        """See `Answers.scalar`."""
        return await self._transport.send(_scalar(), {}, None, request_options)

    async def map(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> dict[str, models.Thing]:
        """See `Answers.map`."""
        return await self._transport.send(_map(), {}, None, request_options)


@cache
def _several() -> Operation[models.Thing | models.Job | None]:
    from ..codecs import job, problem, thing

    return Operation(
        name="answers.several",
        method="GET",
        path="/several",
        pointer="#/paths/~1several/get",
        responses={
            "200": JsonResponse("application/json", "models.Thing", thing.decode),
            "202": JsonResponse("application/json", "models.Job", job.decode),
            "204": NoContent(),
            "404": JsonResponse(
                "application/problem+json", "models.Problem", problem.decode
            ),
            "default": JsonResponse("application/json", "str"),
        },
    )


@cache
def _ranges() -> Operation[models.Thing]:
    from ..codecs import problem, thing

    return Operation(
        name="answers.ranges",
        method="GET",
        path="/ranges",
        pointer="#/paths/~1ranges/get",
        responses={
            "2XX": JsonResponse("application/json", "models.Thing", thing.decode),
            "4XX": JsonResponse("application/json", "models.Problem", problem.decode),
        },
    )


@cache
def _only_default() -> Operation[models.Thing]:
    from ..codecs import thing

    return Operation(
        name="answers.only_default",
        method="GET",
        path="/only-default",
        pointer="#/paths/~1only-default/get",
        responses={
            "default": JsonResponse("application/json", "models.Thing", thing.decode),
        },
    )


@cache
def _no_content() -> Operation[None]:
    return Operation(
        name="answers.no_content",
        method="DELETE",
        path="/no-content",
        pointer="#/paths/~1no-content/delete",
        responses={"204": NoContent()},
    )


@cache
def _text() -> Operation[str]:
    return Operation(
        name="answers.text",
        method="GET",
        path="/text",
        pointer="#/paths/~1text/get",
        responses={"200": TextResponse("text/plain")},
    )


@cache
def _csv() -> Operation[str]:
    return Operation(
        name="answers.csv",
        method="GET",
        path="/csv",
        pointer="#/paths/~1csv/get",
        responses={"200": TextResponse("text/csv")},
    )


@cache
def _binary() -> Operation[bytes]:
    return Operation(
        name="answers.binary",
        method="GET",
        path="/binary",
        pointer="#/paths/~1binary/get",
        responses={"200": BytesResponse("image/png")},
    )


@cache
def _mixed() -> Operation[models.Thing]:
    from ..codecs import thing

    return Operation(
        name="answers.mixed",
        method="GET",
        path="/mixed",
        pointer="#/paths/~1mixed/get",
        responses={
            "200": JsonResponse("application/json", "models.Thing", thing.decode),
        },
    )


@cache
def _anything() -> Operation[Any]:
    return Operation(
        name="answers.anything",
        method="GET",
        path="/anything",
        pointer="#/paths/~1anything/get",
        responses={"200": JsonResponse("*/*")},
    )


@cache
def _scalar() -> Operation[dt.datetime]:
    from ..runtime.decoding import decode_date_time

    return Operation(
        name="answers.scalar",
        method="GET",
        path="/scalar",
        pointer="#/paths/~1scalar/get",
        responses={
            "200": JsonResponse("application/json", "dt.datetime", decode_date_time),
        },
    )


@cache
def _map() -> Operation[dict[str, models.Thing]]:
    from ..codecs import thing
    from ..runtime.decoding import mapped

    return Operation(
        name="answers.map",
        method="GET",
        path="/map",
        pointer="#/paths/~1map/get",
        responses={
            "200": JsonResponse(
                "application/json", "dict[str, models.Thing]", mapped(thing.decode)
            ),
        },
    )
