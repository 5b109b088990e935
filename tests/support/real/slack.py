"""Slack: forms, cursors in `response_metadata`, and failures with status 200."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

from tests.support.loopback import Received

from .replies import Reply, json_reply, path_of, query_of


def respond(request: Received) -> Reply:
    if request.header("authorization") != "Bearer xoxb-test":
        return json_reply({"ok": False, "error": "not_authed"})
    if path_of(request) == "/api/conversations.list":
        return _channels(query_of(request).get("cursor"))
    assert request.header("content-type") == "application/x-www-form-urlencoded"
    form = {name: values[0] for name, values in parse_qs(request.body.decode()).items()}
    if path_of(request) == "/api/files.upload":
        name, size = form["filename"], len(form["content"])
        return json_reply(
            {"ok": True, "file": {"id": "F0TD00400", "name": name, "size": size}}
        )
    if form["channel"] == "C0":
        return json_reply({"ok": False, "error": "channel_not_found"})
    message = {"type": "message", "text": form["text"], "ts": "1503435956.000247"}
    reply = {"ok": True, "channel": form["channel"], "ts": "1503435956.000247"}
    return json_reply({**reply, "message": message})


def _channels(cursor: str | None) -> Reply:
    def channel(id_: str, name: str) -> dict[str, Any]:
        return {"id": id_, "name": name, "is_private": False, "num_members": 4}

    if cursor == "dGVhbTpDMUg5UkVTR0w=":
        page, after = [channel("C061EG9T2", "random")], ""
    else:
        page, after = [channel("C012AB3CD", "general")], "dGVhbTpDMUg5UkVTR0w="
    metadata = {"next_cursor": after}
    return json_reply({"ok": True, "channels": page, "response_metadata": metadata})
