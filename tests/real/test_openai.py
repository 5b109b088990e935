"""OpenAI: a completion, the same as a stream, events of a response, and files."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.real.calls import RealApi
from tests.support.real.multipart import Part, parts_of


@pytest.fixture
def openai(real: Callable[..., RealApi]) -> RealApi:
    return real("openai", api_key_auth="sk-test")


def test_create_a_completion(openai: RealApi) -> None:
    api = openai.package
    completion = openai.call(
        lambda client: client.chat.create_chat_completion(
            api.CreateChatCompletionRequest(
                model="gpt-5.4",
                messages=[
                    api.ChatCompletionRequestSystemMessage(content="Be brief."),
                    api.ChatCompletionRequestUserMessage(content="Hello!"),
                ],
            )
        )
    )
    assert openai.sent == (
        "POST /v1/chat/completions HTTP/1.1\n"
        "authorization: Bearer sk-test\n"
        "content-type: application/json\n"
        "host: api.openai.com\n\n"
        '{"messages":[{"content":"Be brief.","role":"system"},'
        '{"content":"Hello!","role":"user"}],"model":"gpt-5.4"}'
    )
    [choice] = completion.choices
    assert choice.message.content == "Hello! How can I assist you today?"
    assert choice.finish_reason == "stop"
    assert completion.usage.total_tokens == 29
    assert type(choice.message) is api.ChatCompletionResponseMessage


def test_parts_of_a_message(openai: RealApi) -> None:
    api = openai.package
    openai.call(
        lambda client: client.chat.create_chat_completion(
            {
                "model": "gpt-5.4",
                "messages": [
                    api.ChatCompletionRequestUserMessage(
                        content=[
                            api.ChatCompletionRequestMessageContentPartText(
                                text="What is in this image?"
                            ),
                            {
                                "type": "image_url",
                                "image_url": {"url": "https://example.com/a.jpg"},
                            },
                        ]
                    )
                ],
            }
        )
    )
    [message] = json.loads(openai.last.body)["messages"]
    assert message["content"] == [
        {"type": "text", "text": "What is in this image?"},
        {"type": "image_url", "image_url": {"url": "https://example.com/a.jpg"}},
    ]


def test_stream_a_completion(openai: RealApi) -> None:
    api = openai.package
    body = api.CreateChatCompletionRequest(
        model="gpt-5.4",
        messages=[api.ChatCompletionRequestUserMessage(content="Hello!")],
    )
    chunks = openai.items(
        lambda client: client.chat.create_chat_completion_stream(body)
    )
    assert json.loads(openai.last.body)["stream"] is True
    assert (openai.last.header("accept") or "").startswith("text/event-stream")
    assert {type(chunk) for chunk in chunks} == {api.CreateChatCompletionStreamResponse}
    words = [chunk.choices[0].delta.content for chunk in chunks]
    assert words == ["", "Hello", " 世界", None]
    assert chunks[-1].choices[0].finish_reason == "stop"


def test_the_events_of_a_response(openai: RealApi) -> None:
    api = openai.package
    body = api.CreateResponse(model="gpt-5.4", input="Say hi.", stream=True)
    events = openai.items(lambda client: client.responses.create_response_stream(body))
    assert [type(event) for event in events] == [
        api.ResponseCreatedEvent,
        api.ResponseTextDeltaEvent,
        api.ResponseTextDeltaEvent,
        api.ResponseCompletedEvent,
    ]
    assert "".join(event.delta for event in events[1:3]) == "Hi!"
    assert events[-1].response.output[0].content[0].text == "Hi!"


def test_upload_a_file(openai: RealApi, tmp_path: Path) -> None:
    api = openai.package
    path = tmp_path / "mydata.jsonl"
    path.write_bytes(b'{"prompt": 1}\n')
    file = openai.call(
        lambda client: client.files.create_file(
            api.CreateFileRequest(
                file=path,
                purpose="fine-tune",
                expires_after=api.FileExpirationAfter(seconds=2592000),
            )
        )
    )
    assert openai.last.line == "POST /v1/files HTTP/1.1"
    content, purpose, anchor, seconds = parts_of(openai.last)
    assert (content.name, content.filename) == ("file", "mydata.jsonl")
    assert content.content == b'{"prompt": 1}\n'
    assert (purpose.name, purpose.content) == ("purpose", b"fine-tune")
    assert (anchor.name, anchor.content) == ("expires_after[anchor]", b"created_at")
    assert (seconds.name, seconds.content) == ("expires_after[seconds]", b"2592000")
    assert (file.filename, file.bytes_, file.purpose) == (
        "mydata.jsonl",
        14,
        "fine-tune",
    )


def test_a_file_with_a_name_of_its_own(openai: RealApi) -> None:
    api = openai.package
    openai.call(
        lambda client: client.files.create_file(
            api.CreateFileRequest(file=("a.jsonl", b"{}\n"), purpose="batch")
        )
    )
    file, purpose = parts_of(openai.last)
    assert (file.filename, file.content) == ("a.jsonl", b"{}\n")
    assert purpose == Part("purpose", b"batch", purpose.content_type)


def test_list_all_files(openai: RealApi) -> None:
    files = openai.items(lambda client: client.files.list_files_pages(limit=2))
    assert openai.targets == ["/v1/files?limit=2", "/v1/files?limit=2&after=file-2"]
    assert [file.id for file in files] == ["file-1", "file-2", "file-3"]


def test_times_are_in_seconds_since_1970(openai: RealApi) -> None:
    page = openai.call(lambda client: client.files.list_files())
    created = dt.datetime(2023, 2, 28, 18, 56, 42, tzinfo=dt.timezone.utc)
    assert page.data[0].created_at == created


def test_a_limit(openai: RealApi) -> None:
    api = openai.package
    error = openai.error(
        lambda client: client.chat.create_chat_completion(
            {"model": "gpt-4o", "messages": [{"role": "user", "content": "Hello!"}]}
        )
    )
    assert type(error) is api.RateLimitError
    assert error.body.error.code == "rate_limit_exceeded"
    assert error.message == "Rate limit reached for gpt-4o."
    assert error.headers["x-request-id"] == "req_1"


def test_a_wrong_key(real: Callable[..., RealApi]) -> None:
    """The document has no response for it."""
    openai = real("openai", api_key_auth="sk-wrong")
    error = openai.error(lambda client: client.files.list_files())
    assert type(error) is openai.package.AuthenticationError
    assert error.message == "Incorrect API key provided."
    assert error.body["error"]["code"] == "invalid_api_key"
