"""Operations of the tag orders."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.features.streaming.downloads import ByteStream
from ..runtime.features.streaming.streamed import streamed
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.xml import XmlBody
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import BytesResponse
from ..runtime.response.xml_responses import XmlResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Orders:
    """Operations of the tag orders."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def put_order(
        self,
        body: models.PutOrderRequest,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Receipt:
        """`PUT /orders`

        Args:
            body: application/xml
        """
        return self._transport.send(_put_order(), request_options, body)

    def put_tree(
        self,
        name: str,
        *,
        body: models.Node | None = None,
        request_options: RequestOptions | None = None,
    ) -> models.Node:
        """`PUT /trees/{name}`

        Args:
            body: application/vnd.tree+xml
        """
        return self._transport.send(_put_tree(), request_options, body, name)

    def add_page(
        self, body: models.Page, *, request_options: RequestOptions | None = None
    ) -> bytes:
        """`POST /pages`

        Args:
            body: text/xml
        """
        return self._transport.send(_add_page(), request_options, body)

    def add_page_stream(
        self, body: models.Page, *, request_options: RequestOptions | None = None
    ) -> ByteStream:
        """Like `add_page`, but read piece by piece, or saved to a file."""
        return self._transport.stream(ByteStream, _add_page(), request_options, body)


class AsyncOrders:
    """The methods of `Orders`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    put_order = awaited(Orders.put_order)
    put_tree = awaited(Orders.put_tree)
    add_page = awaited(Orders.add_page)
    add_page_stream = streamed(Orders.add_page_stream)


@cache
def _put_order() -> Operation[models.Receipt]:
    from ..codecs import put_order_request, receipt
    from ..runtime.xml.shapes import Xml
    from ..validators.put_order_request import check as check_body
    from ..xml.receipt import SHAPE as XML_RECEIPT

    return Operation(
        "PUT",
        "/orders",
        {"200": XmlResponse("models.Receipt", receipt.decode, shape=XML_RECEIPT)},
        bodies=(
            XmlBody(
                encode=put_order_request.encode,
                check=check_body,
                shape=Xml(
                    "object",
                    "order",
                    namespace="https://xml.example.com/order",
                    members={
                        "id": Xml("integer", node="attribute"),
                        "express": Xml("boolean", "fast", node="attribute"),
                        "lines": Xml(
                            "array",
                            items=Xml(
                                "object",
                                "line",
                                members={
                                    "count": Xml("integer", node="attribute"),
                                    "text": Xml(node="text"),
                                },
                            ),
                            always=True,
                        ),
                        "price": Xml(
                            "number",
                            "amount",
                            namespace="https://xml.example.com/money",
                            prefix="m",
                        ),
                        "prices": Xml("object", items="number"),
                    },
                ),
            ),
        ),
        body_required=True,
    )


@cache
def _put_tree() -> Operation[models.Node]:
    from ..codecs import node
    from ..validators.node import check as check_body
    from ..validators.put_tree_parameters import check as check_parameters
    from ..xml.node import SHAPE as XML_NODE

    return Operation(
        "PUT",
        "/trees/{name}",
        {
            "200": XmlResponse(
                "models.Node",
                node.decode,
                media_type="application/vnd.tree+xml",
                shape=XML_NODE,
            ),
        },
        parameters=(Parameter("path", "name"),),
        check=check_parameters,
        bodies=(
            XmlBody(
                "application/vnd.tree+xml",
                encode=node.encode,
                check=check_body,
                shape=XML_NODE,
                root="Node",
            ),
        ),
    )


@cache
def _add_page() -> Operation[bytes]:
    from ..codecs import page
    from ..validators.page import check as check_body
    from ..xml.page import SHAPE as XML_PAGE

    return Operation(
        "POST",
        "/pages",
        {"200": BytesResponse("application/xml")},
        bodies=(
            XmlBody(
                "text/xml",
                encode=page.encode,
                check=check_body,
                shape=XML_PAGE,
                root="Page",
            ),
        ),
        body_required=True,
    )
