"""Operations of the tag Files."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.encoding import Encoding
from ..runtime.request.bodies.multipart import MultipartBody
from ..runtime.request.bodies.raw import RawBody, TextBody
from ..runtime.response.responses import NoContent

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport
    from ..runtime.request.bodies.streams import Binary


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
        return self._transport.send(_upload(), request_options, body)

    def put_raw(
        self,
        body: str | Binary,
        *,
        content_type: Literal["application/octet-stream", "text/plain"] | None = None,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`PUT /raw`"""
        return self._transport.send(
            _put_raw(), request_options, body, content_type=content_type
        )


class AsyncFiles:
    """The methods of `Files`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    upload = awaited(Files.upload)
    put_raw = awaited(Files.put_raw)


@cache
def _upload() -> Operation[None]:
    from ..codecs import upload_request
    from ..validators.upload_request import check as check_body

    return Operation(
        "POST",
        "/files",
        {"204": NoContent()},
        bodies=(
            MultipartBody(
                encode=upload_request.encode,
                check=check_body,
                encoding={"file": Encoding(content_type="image/png, image/jpeg")},
            ),
        ),
        body_required=True,
    )


@cache
def _put_raw() -> Operation[None]:
    return Operation(
        "PUT",
        "/raw",
        {"204": NoContent()},
        bodies=(RawBody("application/octet-stream"), TextBody("text/plain")),
        body_required=True,
    )
