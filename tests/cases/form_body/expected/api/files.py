"""Operations of the tag Files."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.bodies.encoding import Encoding
from ..runtime.bodies.multipart import MultipartBody
from ..runtime.bodies.raw import RawBody
from ..runtime.operation import Operation
from ..runtime.responses import NoContent

if TYPE_CHECKING:
    from .. import models
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


class Files:
    """Operations of the tag Files."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def upload(
        self,
        body: models.UploadRequest,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`POST /files`

        Args:
            body: multipart/form-data
        """
        return self._transport.send(_upload(), {}, body, request_options)

    def put_raw(
        self,
        body: bytes,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`PUT /raw`

        Args:
            body: application/octet-stream
        """
        return self._transport.send(_put_raw(), {}, body, request_options)


class AsyncFiles:
    """The asynchronous form of `Files`: Operations of the tag Files."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def upload(
        self,
        body: models.UploadRequest,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """See `Files.upload`."""
        return await self._transport.send(_upload(), {}, body, request_options)

    async def put_raw(
        self,
        body: bytes,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """See `Files.put_raw`."""
        return await self._transport.send(_put_raw(), {}, body, request_options)


@cache
def _upload() -> Operation[None]:
    from ..codecs import upload_request
    from ..validators.upload_request import check as check_body

    return Operation(
        name="files.upload",
        method="POST",
        path="/files",
        pointer="#/paths/~1files/post",
        bodies=(
            MultipartBody(
                "multipart/form-data",
                encode=upload_request.encode,
                check=check_body,
                encoding={"file": Encoding(content_type="image/png, image/jpeg")},
            ),
        ),
        body_required=True,
        responses={"204": NoContent()},
    )


@cache
def _put_raw() -> Operation[None]:
    return Operation(
        name="files.put_raw",
        method="PUT",
        path="/raw",
        pointer="#/paths/~1raw/put",
        bodies=(RawBody("application/octet-stream"),),
        body_required=True,
        responses={"204": NoContent()},
    )
