"""One call of each method that streams, and of those beside them."""

from typing import Any


def calls(api: Any) -> list[Any]:
    question = api.Question(text="Why?", stream=True)
    return [
        lambda client: client.chat.list_ticks(),
        lambda client: client.chat.chat(question),
        lambda client: client.chat.chat_stream(question),
        lambda client: client.chat.watch(last_event_id="7"),
        lambda client: client.chat.job_events("a/b"),
        lambda client: client.chat.list_records(),
        lambda client: client.chat.read_log(),
        lambda client: client.chat.read_log_stream(),
        lambda client: client.chat.list_measurements(),
        lambda client: client.chat.read_file(),
        lambda client: client.chat.read_file_as_stream(),
    ]


def respond(request: Any) -> bytes:
    """The media type that is requested first, without a body."""
    media_type = request.header("accept").split(",")[0]
    body = b"{}" if media_type == "application/json" else b""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body
