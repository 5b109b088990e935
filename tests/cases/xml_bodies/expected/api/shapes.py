"""Operations of the tag shapes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.xml import XmlBody
from ..runtime.response.xml_responses import XmlResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Shapes:
    """Operations of the tag shapes."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def put_shape(
        self,
        body: models.Circle | models.Square,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.PutShapeResponse:
        """`PUT /shapes`

        Args:
            body: application/xml
        """
        return self._transport.send(_put_shape(), request_options, body)


class AsyncShapes:
    """The methods of `Shapes`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    put_shape = awaited(Shapes.put_shape)


@cache
def _put_shape() -> Operation[models.PutShapeResponse]:
    from ..codecs import put_shape_response
    from ..runtime.json.encoding import plain
    from ..runtime.xml.shapes import Xml
    from ..validators.put_shape_request import check as check_body
    from ..xml.square import SHAPE as XML_SQUARE

    return Operation(
        "PUT",
        "/shapes",
        {
            "200": XmlResponse(
                "models.PutShapeResponse",
                put_shape_response.decode,
                shape=Xml(
                    "object",
                    members={
                        "id": Xml("integer", node="attribute"),
                        "height": Xml("number", node="attribute", always=True),
                        "inside": Xml(name="core", of=XML_SQUARE),
                        "x:label": "string",
                    },
                ),
            ),
        },
        bodies=(
            XmlBody(
                encode=plain,
                check=check_body,
                shape=Xml("object", members={"radius": "number", "side": "integer"}),
            ),
        ),
        body_required=True,
    )
