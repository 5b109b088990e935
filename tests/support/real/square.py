"""Square: payments in pages of a cursor, and images of the catalog."""

from __future__ import annotations

import json
from typing import Any

from tests.support.loopback import Received

from .multipart import parts_of
from .replies import Reply, json_reply, path_of, query_of

_DECLINED = {
    "errors": [
        {
            "category": "PAYMENT_METHOD_ERROR",
            "code": "CARD_DECLINED",
            "detail": "Authorization error: 'CARD_DECLINED'",
        }
    ]
}


def respond(request: Received) -> Reply:
    if path_of(request) == "/v2/catalog/images":
        fields = {part.name: part for part in parts_of(request)}
        image = json.loads(fields["request"].content)["image"]
        return json_reply({"image": {**image, "id": "KQLFFHA6K6J3YQAQAWDQAL57"}})
    if request.method == "POST":
        body = json.loads(request.body)
        if body["source_id"] == "cnon:card-nonce-declined":
            return json_reply(_DECLINED, 402)
        return json_reply({"payment": _payment("GQTFp1ZlXdpoW4o6eGiZhbjosiDFf")})
    if query_of(request).get("cursor") == "EzrPkMKbyxZoPL9Yq":
        return json_reply({"payments": [_payment("3")]})
    page = [_payment("1"), _payment("2")]
    return json_reply({"payments": page, "cursor": "EzrPkMKbyxZoPL9Yq"})


def _payment(id_: str) -> dict[str, Any]:
    money = {"amount": 1000, "currency": "USD"}
    payment = {"id": id_, "created_at": "2021-10-13T21:14:29.577Z"}
    return {**payment, "amount_money": money, "status": "COMPLETED"}
