"""Discord: messages with and without files, and errors of nested fields."""

from __future__ import annotations

import json
from typing import Any

from tests.support.loopback import Received

from .multipart import Part, parts_of
from .replies import Reply, json_reply

_INVALID = {
    "code": 50035,
    "message": "Invalid Form Body",
    "errors": {
        "embeds": {
            "0": {
                "title": {
                    "_errors": [
                        {"code": "BASE_TYPE_REQUIRED", "message": "Required."},
                    ]
                }
            }
        }
    },
}


def respond(request: Received) -> Reply:
    if request.header("authorization") != "Bot MTk4NjIy":
        return json_reply({"message": "401: Unauthorized", "code": 0}, 401)
    if request.method == "GET":
        return json_reply([_message("Hello", [])], X_RateLimit_Remaining="4")
    if (request.header("content-type") or "").startswith("multipart/"):
        return _with_files(parts_of(request))
    body = json.loads(request.body)
    if body.get("embeds") == [{}]:
        return json_reply(_INVALID, 400)
    return json_reply(_message(body["content"], []))


def _with_files(parts: list[Part]) -> Reply:
    fields = {part.name: part.content for part in parts if part.filename is None}
    payload = json.loads(fields.get("payload_json", b"{}"))
    content = payload.get("content") or fields.get("content", b"").decode()
    return json_reply(_message(content, [part for part in parts if part.filename]))


def _message(content: str, files: list[Part]) -> dict[str, Any]:
    return {
        "id": "334385199974967042",
        "channel_id": "290926798999357250",
        "content": content,
        "timestamp": "2017-07-11T17:27:07.299000+00:00",
        "edited_timestamp": None,
        "attachments": [
            {
                "id": str(number),
                "filename": file.filename,
                "size": len(file.content),
                "url": f"https://cdn.discordapp.com/attachments/{number}/{file.filename}",
            }
            for number, file in enumerate(files)
        ],
    }
