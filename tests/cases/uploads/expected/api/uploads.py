"""Operations of the tag uploads."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.encoding import Encoding
from ..runtime.request.bodies.multipart import MultipartBody
from ..runtime.request.bodies.raw import RawBody
from ..runtime.response.responses import JsonResponse, NoContent

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport
    from ..runtime.request.bodies.parts import FilePart
    from ..runtime.request.bodies.streams import Binary


class Uploads:
    """Operations of the tag uploads."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def put_raw(
        self, body: Binary, *, request_options: RequestOptions | None = None
    ) -> None:
        """`PUT /raw`

        Args:
            body: application/octet-stream
        """
        return self._transport.send(_put_raw(), request_options, body)

    def send_form(
        self,
        body: models.SendFormRequest,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`POST /forms`

        Args:
            body: multipart/form-data
        """
        return self._transport.send(_send_form(), request_options, body)

    def send_picture(
        self, body: models.Picture, *, request_options: RequestOptions | None = None
    ) -> models.Picture:
        """`POST /pictures`

        Args:
            body: multipart/form-data
        """
        return self._transport.send(_send_picture(), request_options, body)

    def send_mixed(
        self,
        body: list[models.Meta | str | FilePart],
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`POST /mixed`

        Args:
            body: multipart/mixed
        """
        return self._transport.send(_send_mixed(), request_options, body)


class AsyncUploads:
    """The methods of `Uploads`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    put_raw = awaited(Uploads.put_raw)
    send_form = awaited(Uploads.send_form)
    send_picture = awaited(Uploads.send_picture)
    send_mixed = awaited(Uploads.send_mixed)


@cache
def _put_raw() -> Operation[None]:
    return Operation(
        "PUT",
        "/raw",
        {"204": NoContent()},
        bodies=(RawBody("application/octet-stream"),),
        body_required=True,
    )


@cache
def _send_form() -> Operation[None]:
    from ..codecs import send_form_request
    from ..validators.send_form_request import check as check_body

    return Operation(
        "POST",
        "/forms",
        {"204": NoContent()},
        bodies=(
            MultipartBody(
                encode=send_form_request.encode,
                check=check_body,
                encoding={
                    "file": Encoding(
                        content_type="image/png, image/jpeg",
                        headers={"X-Kind": "main", "X-Level": "3"},
                    ),
                    "labels": Encoding(content_type="application/json; charset=utf-8"),
                    "range": Encoding(style="deepObject"),
                    "filter": Encoding(style="form"),
                    "tags": Encoding(style="pipeDelimited", explode=False),
                    "text": Encoding(content_type="text/markdown; charset=UTF-8"),
                },
            ),
        ),
        body_required=True,
    )


@cache
def _send_picture() -> Operation[models.Picture]:
    from ..codecs import picture
    from ..validators.picture import check as check_body

    return Operation(
        "POST",
        "/pictures",
        {"200": JsonResponse("models.Picture", picture.decode)},
        bodies=(MultipartBody(encode=picture.encode, check=check_body),),
        body_required=True,
    )


@cache
def _send_mixed() -> Operation[None]:
    from ..runtime.json.encoding import plain
    from ..validators.send_mixed_request import check as check_body

    return Operation(
        "POST",
        "/mixed",
        {"204": NoContent()},
        bodies=(
            MultipartBody(
                "multipart/mixed",
                encode=plain,
                check=check_body,
                item=Encoding(content_type="image/*"),
                prefix=(
                    Encoding(headers={"Content-ID": "<meta>"}),
                    Encoding(content_type="text/plain; charset=utf-8"),
                ),
            ),
        ),
        body_required=True,
    )
