"""DigitalOcean: droplets, their actions, and pages by links."""

from __future__ import annotations

import json
from typing import Any

from tests.support.loopback import Received

from .replies import Reply, json_reply, path_of, query_of

_DROPLETS = "https://api.digitalocean.com/v2/droplets?per_page=2&page="


def respond(request: Received) -> Reply:
    if request.header("authorization") != "Bearer dop_v1_test":
        message = "Unable to authenticate you"
        return json_reply({"id": "Unauthorized", "message": message}, 401)
    if path_of(request).endswith("/actions"):
        return _action(json.loads(request.body))
    if request.method == "POST":
        return _created(json.loads(request.body))
    if query_of(request).get("page") == "2":
        first = {"first": f"{_DROPLETS}1", "prev": f"{_DROPLETS}1"}
        return json_reply(_page([_droplet(3, "c")], first))
    last = {"last": f"{_DROPLETS}2", "next": f"{_DROPLETS}2"}
    return json_reply(_page([_droplet(1, "a"), _droplet(2, "b")], last))


def _created(body: dict[str, Any]) -> Reply:
    href = "https://api.digitalocean.com/v2/actions/7515"
    links = {"actions": [{"id": 7515, "rel": "create", "href": href}]}
    if "names" in body:
        droplets = [_droplet(number, name) for number, name in enumerate(body["names"])]
        return json_reply({"droplets": droplets, "links": links}, 202)
    return json_reply({"droplet": _droplet(3164444, body["name"]), "links": links}, 202)


def _action(body: dict[str, Any]) -> Reply:
    action = {"id": 36804636, "status": "in-progress", "type": body["type"]}
    times = {"started_at": "2020-11-14T16:30:05Z", "completed_at": None}
    return json_reply({"action": {**action, **times, "resource_id": 3164444}}, 201)


def _droplet(id_: int, name: str) -> dict[str, Any]:
    created = "2020-07-21T18:37:44Z"
    droplet = {"id": id_, "name": name, "memory": 1024, "status": "new"}
    return {**droplet, "created_at": created, "tags": ["web"]}


def _page(droplets: list[dict[str, Any]], pages: dict[str, str]) -> dict[str, Any]:
    return {"droplets": droplets, "links": {"pages": pages}, "meta": {"total": 3}}
