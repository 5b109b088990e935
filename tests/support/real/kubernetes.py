"""Kubernetes: pods in pages, patches by media type, a watch, and failures as `Status`."""

from __future__ import annotations

import json
from typing import Any

from tests.support.loopback import Received

from .replies import Reply, json_reply, path_of, query_of, stream_reply


def respond(request: Received) -> Reply:
    path, query = path_of(request), query_of(request)
    if path.endswith("/log"):
        return stream_reply([b"Starting\nReady\n"], "text/plain")
    if path.startswith("/api/v1/watch/") or query.get("watch") == "true":
        return _watch()
    if path.endswith("/missing"):
        return json_reply(_MISSING, 404)
    if request.method == "POST":
        return json_reply(pod("nginx"), 201)
    if request.method == "PATCH" or path.endswith("/nginx"):
        return json_reply(pod("nginx"))
    if query.get("continue") == "ENCODED_CONTINUE_TOKEN":
        return json_reply(_page(["c"], {"resourceVersion": "10245"}))
    more = {"resourceVersion": "10245", "continue": "ENCODED_CONTINUE_TOKEN"}
    return json_reply(_page(["a", "b"], {**more, "remainingItemCount": 1}))


_MISSING = {
    "kind": "Status",
    "apiVersion": "v1",
    "metadata": {},
    "status": "Failure",
    "message": 'pods "missing" not found',
    "reason": "NotFound",
    "details": {"name": "missing", "kind": "pods"},
    "code": 404,
}


def pod(name: str) -> dict[str, Any]:
    return {
        "kind": "Pod",
        "apiVersion": "v1",
        "metadata": {
            "name": name,
            "namespace": "default",
            "creationTimestamp": "2026-01-02T03:04:05Z",
        },
        "spec": {"containers": [{"name": "web", "image": "nginx:1.14.2"}]},
        "status": {"phase": "Running"},
    }


def _page(names: list[str], metadata: dict[str, Any]) -> dict[str, Any]:
    items = [pod(name) for name in names]
    return {"kind": "PodList", "apiVersion": "v1", "metadata": metadata, "items": items}


def _watch() -> Reply:
    events = [
        {"type": kind, "object": pod("nginx")}
        for kind in ("ADDED", "MODIFIED", "DELETED")
    ]
    lines = [json.dumps(event).encode() + b"\n" for event in events]
    return stream_reply(lines, "application/json")
