"""Box: folders, items of three types in pages, uploads at once and in parts."""

from __future__ import annotations

import json
from typing import Any

from tests.support.loopback import Received

from .multipart import parts_of
from .replies import Reply, json_reply, path_of, query_of

_ENTRIES: list[dict[str, Any]] = [
    {"id": "12345", "type": "file", "name": "Contract.pdf"},
    {"id": "22446", "type": "folder", "name": "Contracts", "etag": "1"},
    {"id": "33557", "type": "web_link", "name": "Site", "url": "https://box.com"},
]
_CONFLICT = {
    "type": "error",
    "status": 409,
    "code": "item_name_in_use",
    "context_info": {"conflicts": [{"type": "folder", "id": "33"}]},
    "help_url": "https://developers.box.com/docs/#errors",
    "message": "Item with the same name already exists",
    "request_id": "2132632057555f584de87b7",
}


def respond(request: Received) -> Reply:
    path = path_of(request)
    if request.header("host") == "upload.box.com":
        return _uploaded(request) if path.endswith("/content") else _part(request)
    if path == "/2.0/folders":
        body = json.loads(request.body)
        if body["name"] == "Contracts":
            return json_reply(_CONFLICT, 409)
        return json_reply({"id": "22447", "type": "folder", "name": body["name"]}, 201)
    if request.method == "PUT":
        return json_reply({"id": "22446", "type": "folder", "name": "Contracts"})
    query = query_of(request)
    if query.get("usemarker") == "true":
        return json_reply(_marked(query.get("marker")))
    start, limit = int(query.get("offset", 0)), int(query["limit"])
    page = {"total_count": 3, "limit": limit, "offset": start}
    return json_reply({**page, "entries": _ENTRIES[start : start + limit]})


def _marked(marker: str | None) -> dict[str, Any]:
    """The last page has an empty marker."""
    if marker == "JFUirotE56hfyr56FH123":
        return {"limit": 2, "entries": _ENTRIES[2:], "next_marker": ""}
    return {"limit": 2, "entries": _ENTRIES[:2], "next_marker": "JFUirotE56hfyr56FH123"}


def _uploaded(request: Received) -> Reply:
    """Fails unless the attributes come first, as Box does."""
    attributes, file = parts_of(request)
    assert (attributes.name, file.name) == ("attributes", "file")
    name, size = json.loads(attributes.content)["name"], len(file.content)
    entry = {"id": "12345", "type": "file", "name": name, "size": size}
    return json_reply({"total_count": 1, "entries": [entry]}, 201)


def _part(request: Received) -> Reply:
    part = {"part_id": "6F2D3486", "offset": 0, "size": len(request.body)}
    return json_reply(
        {"part": {**part, "sha1": "134b65991ed521fcfe4724b7d814ab8ded5185dc"}}
    )
