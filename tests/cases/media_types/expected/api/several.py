"""Operations of the tag several."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.core.awaited import awaited
from ..runtime.features.streaming.downloads import ByteStream
from ..runtime.features.streaming.streamed import streamed
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.form import FormBody
from ..runtime.request.bodies.json import JsonBody
from ..runtime.request.bodies.merge_patch import MergePatchBody
from ..runtime.request.bodies.multipart import MultipartBody
from ..runtime.request.bodies.raw import RawBody, TextBody
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import (
    BytesResponse,
    JsonResponse,
    NoContent,
    TextResponse,
)

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport
    from ..runtime.request.bodies.streams import Binary


class Several:
    """Operations of the tag several."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def export_pets(
        self, *, request_options: RequestOptions | None = None
    ) -> list[models.Pet]:
        """All of them.

        `GET /pets`

        Asked for by `RequestOptions(accept=...)`, it answers in application/xlsx;
        version=2.4 or text/csv.
        """
        return self._transport.send(_export_pets(), request_options)

    def add_pet(
        self,
        body: models.Pet,
        *,
        content_type: (
            Literal[
                "application/json",
                "application/json-patch+json",
                "application/x-www-form-urlencoded",
            ]
            | None
        ) = None,
        request_options: RequestOptions | None = None,
    ) -> models.Pet:
        """`POST /pets`"""
        return self._transport.send(
            _add_pet(), request_options, body, content_type=content_type
        )

    def put_note(
        self,
        *,
        body: models.PutNoteRequest | str | Binary | None = None,
        content_type: (
            Literal["application/json", "text/plain", "application/octet-stream"] | None
        ) = None,
        request_options: RequestOptions | None = None,
    ) -> str | bytes:
        """`PUT /notes`"""
        return self._transport.send(
            _put_note(), request_options, body, content_type=content_type
        )

    def put_note_stream(
        self,
        *,
        body: models.PutNoteRequest | str | Binary | None = None,
        content_type: (
            Literal["application/json", "text/plain", "application/octet-stream"] | None
        ) = None,
        request_options: RequestOptions | None = None,
    ) -> ByteStream:
        """Like `put_note`, but read piece by piece, or saved to a file."""
        return self._transport.stream(
            ByteStream, _put_note(), request_options, body, content_type=content_type
        )

    def add_picture(
        self,
        content_type_: str,
        body: models.AddPictureRequest | models.AddPictureMultipartRequest | Binary,
        *,
        content_type: str | None = None,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`POST /pictures/{contentType}`"""
        return self._transport.send(
            _add_picture(),
            request_options,
            body,
            content_type_,
            content_type=content_type,
        )

    def put_manifest(
        self,
        body: models.ManifestV1 | models.ManifestV2,
        *,
        content_type: (
            Literal[
                "application/vnd.docker.distribution.manifest.v1+json",
                "application/vnd.docker.distribution.manifest.v2+json",
            ]
            | None
        ) = None,
        request_options: RequestOptions | None = None,
    ) -> models.ManifestV2:
        """`PUT /manifests`

        Asked for by `RequestOptions(accept=...)`, it answers in
        application/vnd.docker.distribution.manifest.v1+json.
        """
        return self._transport.send(
            _put_manifest(), request_options, body, content_type=content_type
        )

    def patch_object(
        self,
        body: models.Pet | dict[str, Any] | Binary,
        *,
        content_type: (
            Literal[
                "application/merge-patch+json",
                "application/apply-patch+yaml",
                "application/apply-patch+cbor",
            ]
            | None
        ) = None,
        request_options: RequestOptions | None = None,
    ) -> models.Pet:
        """`PATCH /objects`

        Asked for by `RequestOptions(accept=...)`, it answers in
        application/vnd.kubernetes.protobuf or application/yaml.
        """
        return self._transport.send(
            _patch_object(), request_options, body, content_type=content_type
        )

    def count_pets(self, *, request_options: RequestOptions | None = None) -> int:
        """`GET /count`"""
        return self._transport.send(_count_pets(), request_options)


class AsyncSeveral:
    """The methods of `Several`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    export_pets = awaited(Several.export_pets)
    add_pet = awaited(Several.add_pet)
    put_note = awaited(Several.put_note)
    put_note_stream = streamed(Several.put_note_stream)
    add_picture = awaited(Several.add_picture)
    put_manifest = awaited(Several.put_manifest)
    patch_object = awaited(Several.patch_object)
    count_pets = awaited(Several.count_pets)


@cache
def _export_pets() -> Operation[list[models.Pet]]:
    from ..codecs import pet
    from ..runtime.json.decoding import each

    return Operation(
        "GET",
        "/pets",
        {
            "200": (
                JsonResponse(
                    "list[models.Pet]",
                    each(pet.decode),
                    media_type="application/json; version=2.4",
                ),
                BytesResponse("application/xlsx; version=2.4"),
                TextResponse("text/csv"),
            ),
        },
    )


@cache
def _add_pet() -> Operation[models.Pet]:
    from ..codecs import pet, problem
    from ..validators.pet import check as check_body

    return Operation(
        "POST",
        "/pets",
        {
            "200": JsonResponse(
                "models.Pet", pet.decode, also=("text/json", "text/plain")
            ),
            "400": JsonResponse(
                "models.Problem", problem.decode, media_type="application/problem+json"
            ),
        },
        bodies=(
            JsonBody(
                encode=pet.encode,
                check=check_body,
                also=("application/json-patch+json",),
            ),
            FormBody(encode=pet.encode, check=check_body),
        ),
        body_required=True,
    )


@cache
def _put_note() -> Operation[str | bytes]:
    from ..codecs import put_note_request
    from ..validators.put_note_request import check as check_put_note_request
    from ..validators.put_note_text_plain_request import (
        check as check_put_note_text_plain_request,
    )

    return Operation(
        "PUT",
        "/notes",
        {
            "200": (
                TextResponse("text/plain"),
                BytesResponse("image/png", also=("image/jpeg",)),
            ),
        },
        bodies=(
            JsonBody(encode=put_note_request.encode, check=check_put_note_request),
            TextBody("text/plain", check=check_put_note_text_plain_request),
            RawBody("application/octet-stream"),
        ),
    )


@cache
def _add_picture() -> Operation[None]:
    from ..codecs import add_picture_multipart_request, add_picture_request
    from ..validators.add_picture_multipart_form_data_request import (
        check as check_add_picture_multipart_form_data_request,
    )
    from ..validators.add_picture_parameters import check as check_parameters
    from ..validators.add_picture_request import check as check_add_picture_request

    return Operation(
        "POST",
        "/pictures/{contentType}",
        {"204": NoContent()},
        parameters=(Parameter("path", "contentType", "content_type_"),),
        check=check_parameters,
        bodies=(
            FormBody(
                encode=add_picture_request.encode, check=check_add_picture_request
            ),
            MultipartBody(
                encode=add_picture_multipart_request.encode,
                check=check_add_picture_multipart_form_data_request,
            ),
            RawBody("image/*"),
        ),
        body_required=True,
    )


@cache
def _put_manifest() -> Operation[models.ManifestV2]:
    from ..codecs import manifest_v1, manifest_v2
    from ..validators.manifest_v1 import check as check_manifest_v1
    from ..validators.manifest_v2 import check as check_manifest_v2

    return Operation(
        "PUT",
        "/manifests",
        {
            "200": (
                JsonResponse("models.ManifestV2", manifest_v2.decode),
                JsonResponse(
                    "models.ManifestV1",
                    manifest_v1.decode,
                    media_type="application/vnd.docker.distribution.manifest.v1+json",
                ),
            ),
        },
        bodies=(
            JsonBody(
                "application/vnd.docker.distribution.manifest.v1+json",
                encode=manifest_v1.encode,
                check=check_manifest_v1,
            ),
            JsonBody(
                "application/vnd.docker.distribution.manifest.v2+json",
                encode=manifest_v2.encode,
                check=check_manifest_v2,
            ),
        ),
        body_required=True,
    )


@cache
def _patch_object() -> Operation[models.Pet]:
    from ..codecs import pet
    from ..validators.pet import check as check_body

    return Operation(
        "PATCH",
        "/objects",
        {
            "200": (
                JsonResponse("models.Pet", pet.decode),
                BytesResponse("application/vnd.kubernetes.protobuf"),
                TextResponse("application/yaml"),
            ),
        },
        bodies=(
            MergePatchBody(encode=pet.encode, check=check_body),
            JsonBody(
                "application/apply-patch+yaml", encode=pet.encode, check=check_body
            ),
            RawBody("application/apply-patch+cbor"),
        ),
        body_required=True,
    )


@cache
def _count_pets() -> Operation[int]:
    from ..runtime.json.decoding import decode_integer

    return Operation(
        "GET",
        "/count",
        {"200": JsonResponse("int", decode_integer, media_type="text/plain")},
    )
