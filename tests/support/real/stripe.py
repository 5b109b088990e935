"""Stripe: customers, subscriptions, charges that are declined, and files on a server of their own."""

from __future__ import annotations

from typing import Any

from tests.support.loopback import Received

from .multipart import parts_of
from .replies import Reply, json_reply, path_of, query_of

_DECLINED = {
    "error": {
        "code": "card_declined",
        "decline_code": "generic_decline",
        "doc_url": "https://stripe.com/docs/error-codes/card-declined",
        "message": "Your card was declined.",
        "type": "card_error",
    }
}


def respond(request: Received) -> Reply:
    path = path_of(request)
    if request.header("host") == "files.stripe.com":
        assert path == "/v1/files"
        return _file(request)
    if path == "/v1/charges":
        return json_reply(_DECLINED, 402, Request_Id="req_1")
    if path == "/v1/subscriptions":
        return json_reply(_SUBSCRIPTION)
    assert path == "/v1/customers"
    if request.method == "POST":
        return json_reply(_customer("cus_NffrFeUfNV2Hib"))
    if query_of(request).get("starting_after") == "cus_2":
        return json_reply(_page([_customer("cus_3")], has_more=False))
    return json_reply(_page([_customer("cus_1"), _customer("cus_2")], has_more=True))


_SUBSCRIPTION = {
    "id": "sub_1MowQVLkdIwHu7ixeRlqHVzs",
    "object": "subscription",
    "customer": "cus_Na6dX7aXxi11N4",
    "status": "active",
    "items": {
        "object": "list",
        "data": [{"id": "si_Na6dzxczY5fwHx", "quantity": 2}],
        "has_more": False,
    },
}


def _customer(id_: str) -> dict[str, Any]:
    return {
        "id": id_,
        "object": "customer",
        "created": 1680893993,
        "default_source": None,
        "email": "jennyrosen@example.com",
        "livemode": False,
        "metadata": {},
        "name": "Jenny Rosen",
    }


def _page(data: list[dict[str, Any]], *, has_more: bool) -> dict[str, Any]:
    return {
        "object": "list",
        "url": "/v1/customers",
        "has_more": has_more,
        "data": data,
    }


def _file(request: Received) -> Reply:
    fields = {part.name: part for part in parts_of(request)}
    file = fields["file"]
    return json_reply(
        {
            "id": "file_1Mr4LDLkdIwHu7ixFCz0dZiH",
            "object": "file",
            "created": 1680644815,
            "filename": file.filename,
            "purpose": fields["purpose"].content.decode(),
            "size": len(file.content),
            "url": "https://files.stripe.com/v1/files/file_1Mr4LDLkdIwHu7ixFCz0dZiH/contents",
        }
    )
