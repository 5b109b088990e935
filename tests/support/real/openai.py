"""OpenAI: completions and responses as JSON or as events, and files."""

from __future__ import annotations

import json
from typing import Any

from tests.support.loopback import Received

from .multipart import parts_of
from .replies import Reply, json_reply, path_of, query_of, stream_reply

_COMPLETION: dict[str, Any] = {
    "id": "chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT",
    "object": "chat.completion",
    "created": 1741569952,
    "model": "gpt-5.4",
    "choices": [
        {
            "index": 0,
            "message": {
                "role": "assistant",
                "content": "Hello! How can I assist you today?",
                "refusal": None,
                "annotations": [],
            },
            "logprobs": None,
            "finish_reason": "stop",
        }
    ],
    "usage": {"prompt_tokens": 19, "completion_tokens": 10, "total_tokens": 29},
    "service_tier": "default",
}
_RESPONSE: dict[str, Any] = {
    "id": "resp_67c9fdcecf488190bdd9a0409de3a1ec",
    "object": "response",
    "created_at": 1741290958,
    "status": "completed",
    "output": [
        {
            "id": "msg_67c9fdcf37fc8190ba82116e33fb28c5",
            "type": "message",
            "role": "assistant",
            "status": "completed",
            "content": [{"type": "output_text", "text": "Hi!", "annotations": []}],
        }
    ],
}
_STARTED: dict[str, Any] = {**_RESPONSE, "status": "in_progress", "output": []}
_UNAUTHORIZED = {
    "error": {
        "message": "Incorrect API key provided.",
        "type": "invalid_request_error",
        "param": None,
        "code": "invalid_api_key",
    }
}
_LIMITED = {
    "error": {
        "message": "Rate limit reached for gpt-4o.",
        "type": "requests",
        "param": None,
        "code": "rate_limit_exceeded",
    }
}


def respond(request: Received) -> Reply:
    if request.header("authorization") != "Bearer sk-test":
        return json_reply(_UNAUTHORIZED, 401)
    if path_of(request) == "/v1/files":
        return _files(request)
    body = json.loads(request.body)
    if body["model"] == "gpt-4o":
        return json_reply(_LIMITED, 429, x_request_id="req_1")
    is_chat = path_of(request) == "/v1/chat/completions"
    if body.get("stream"):
        return _chunks() if is_chat else _events()
    return json_reply(_COMPLETION if is_chat else _RESPONSE)


def _files(request: Received) -> Reply:
    if request.method == "POST":
        fields = {part.name: part for part in parts_of(request)}
        file, purpose = fields["file"], fields["purpose"].content.decode()
        name, size = file.filename or "", len(file.content)
        return json_reply(_file("file-abc123", name, size, purpose))
    if query_of(request).get("after") == "file-2":
        page, has_more = [_file("file-3", "c.jsonl", 3, "batch")], False
    else:
        names = {"file-1": "a.jsonl", "file-2": "b.jsonl"}
        page = [_file(id_, name, 1, "batch") for id_, name in names.items()]
        has_more = True
    ends = {"first_id": page[0]["id"], "last_id": page[-1]["id"]}
    return json_reply({"object": "list", "data": page, "has_more": has_more, **ends})


def _file(id_: str, name: str, size: int, purpose: str) -> dict[str, Any]:
    return {
        "id": id_,
        "object": "file",
        "bytes": size,
        "created_at": 1677610602,
        "filename": name,
        "purpose": purpose,
        "status": "processed",
    }


def _chunks() -> Reply:
    deltas: list[tuple[dict[str, str], str | None]] = [
        ({"role": "assistant", "content": ""}, None),
        ({"content": "Hello"}, None),
        ({"content": " 世界"}, None),
        ({}, "stop"),
    ]
    head = {"id": "chatcmpl-123", "object": "chat.completion.chunk"}
    lines: list[bytes] = []
    for delta, reason in deltas:
        choice = {"index": 0, "delta": delta, "finish_reason": reason}
        chunk = {**head, "created": 1694268190, "model": "gpt-5.4"}
        text = json.dumps({**chunk, "choices": [choice]}, ensure_ascii=False)
        lines.append(f"data: {text}\n\n".encode())
    content = b"".join([*lines, b"data: [DONE]\n\n"])
    # Chunks of the transfer end anywhere, also inside a character.
    pieces = [content[start : start + 100] for start in range(0, len(content), 100)]
    return stream_reply(pieces, "text/event-stream; charset=utf-8")


def _events() -> Reply:
    place = {"item_id": "msg_1", "output_index": 0, "content_index": 0}
    events: list[dict[str, Any]] = [
        {"type": "response.created", "response": _STARTED},
        {"type": "response.output_text.delta", **place, "delta": "Hi"},
        {"type": "response.output_text.delta", **place, "delta": "!"},
        {"type": "response.completed", "response": _RESPONSE},
    ]
    chunks = [
        f"event: {event['type']}\ndata: {json.dumps({**event, 'sequence_number': number})}\n\n"
        for number, event in enumerate(events)
    ]
    return stream_reply([c.encode() for c in chunks], "text/event-stream")
