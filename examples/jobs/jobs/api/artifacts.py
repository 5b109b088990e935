"""Files that jobs make."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.features.streaming.downloads import ByteStream
from ..runtime.features.streaming.streamed import streamed
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.raw import RawBody
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import BytesResponse, JsonResponse, NoContent

if TYPE_CHECKING:
    from uuid import UUID

    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport
    from ..runtime.request.bodies.streams import Binary


class Artifacts:
    """Files that jobs make."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def download(
        self, job_id: UUID, name: str, *, request_options: RequestOptions | None = None
    ) -> bytes:
        """Download a file

        `GET /jobs/{job_id}/artifacts/{name}`
        """
        return self._transport.send(_download(), request_options, None, job_id, name)

    def download_stream(
        self, job_id: UUID, name: str, *, request_options: RequestOptions | None = None
    ) -> ByteStream:
        """As `download`, but piece by piece, or saved to a file."""
        return self._transport.stream(
            ByteStream, _download(), request_options, None, job_id, name
        )

    def upload(
        self,
        job_id: UUID,
        name: str,
        body: Binary,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Upload a file

        `PUT /jobs/{job_id}/artifacts/{name}`

        Args:
            body: application/octet-stream
        """
        return self._transport.send(_upload(), request_options, body, job_id, name)


class AsyncArtifacts:
    """The methods of `Artifacts`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    download = awaited(Artifacts.download)
    download_stream = streamed(Artifacts.download_stream)
    upload = awaited(Artifacts.upload)


@cache
def _download() -> Operation[bytes]:
    from ..codecs import problem
    from ..validators.download_parameters import check as check_parameters

    return Operation(
        "GET",
        "/jobs/{job_id}/artifacts/{name}",
        {
            "200": BytesResponse("application/octet-stream"),
            "default": JsonResponse(
                "models.Problem", problem.decode, media_type="application/problem+json"
            ),
        },
        parameters=(Parameter("path", "job_id"), Parameter("path", "name")),
        check=check_parameters,
        headers="DownloadHeaders",
    )


@cache
def _upload() -> Operation[None]:
    from ..codecs import problem
    from ..validators.upload_parameters import check as check_parameters

    return Operation(
        "PUT",
        "/jobs/{job_id}/artifacts/{name}",
        {
            "204": NoContent(),
            "default": JsonResponse(
                "models.Problem", problem.decode, media_type="application/problem+json"
            ),
        },
        parameters=(Parameter("path", "job_id"), Parameter("path", "name")),
        check=check_parameters,
        bodies=(RawBody("application/octet-stream"),),
        body_required=True,
    )
