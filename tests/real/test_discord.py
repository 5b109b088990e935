"""Discord: a message, a message with files in three ways, pages, an edit, and errors of fields."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.support.real.calls import RealApi
from tests.support.real.multipart import parts_of

CHANNEL = "290926798999357250"
MESSAGE = "334385199974967042"
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def discord(real: Callable[..., RealApi]) -> RealApi:
    return real("discord", bot_token="Bot MTk4NjIy")


def test_create_a_message(discord: RealApi) -> None:
    api = discord.package
    message = discord.call(
        lambda client: client.messages.create_message(
            CHANNEL,
            api.MessageCreateRequest(
                content="Hello, World!",
                tts=False,
                embeds=[
                    api.RichEmbed(title="Hello, Embed!", description="It is embedded.")
                ],
            ),
        )
    )
    assert discord.sent == (
        f"POST /api/v10/channels/{CHANNEL}/messages HTTP/1.1\n"
        "authorization: Bot MTk4NjIy\n"
        "content-type: application/json\n"
        "host: discord.com\n\n"
        '{"content":"Hello, World!",'
        '"embeds":[{"title":"Hello, Embed!","description":"It is embedded."}],'
        '"tts":false}'
    )
    assert (message.id, message.content) == (MESSAGE, "Hello, World!")


def test_a_message_with_a_file(discord: RealApi) -> None:
    """A model of the multipart body goes as multipart."""
    api = discord.package
    message = discord.call(
        lambda client: client.messages.create_message(
            CHANNEL,
            api.CreateMessageMultipartRequest(
                content="A picture", files_0=("cat.png", PNG)
            ),
        )
    )
    content, file = parts_of(discord.last)
    assert (content.name, content.content) == ("content", b"A picture")
    assert (file.name, file.filename) == ("files[0]", "cat.png")
    assert (file.content_type, file.content) == ("image/png", PNG)
    assert message.attachments[0].filename == "cat.png"


def test_a_message_with_files_and_a_payload(discord: RealApi) -> None:
    """The form that the reference shows: JSON in `payload_json`, files beside it."""
    api = discord.package
    discord.call(
        lambda client: client.messages.create_message(
            CHANNEL,
            api.CreateMessageMultipartRequest(
                payload_json=api.MessageCreateRequest(
                    content="Hello, World!",
                    attachments=[
                        api.MessageAttachmentRequest(
                            id="0", filename="myfilename.png", description="An image"
                        )
                    ],
                ),
                files_0=("myfilename.png", PNG, "image/png"),
                files_1=("mygif.gif", b"GIF89a"),
            ),
            content_type="multipart/form-data",
        )
    )
    payload, first, second = parts_of(discord.last)
    assert (payload.name, payload.content_type) == ("payload_json", "application/json")
    assert json.loads(payload.content) == {
        "content": "Hello, World!",
        "attachments": [
            {"id": "0", "filename": "myfilename.png", "description": "An image"}
        ],
    }
    assert (first.name, first.filename) == ("files[0]", "myfilename.png")
    assert (first.content_type, first.content) == ("image/png", PNG)
    assert (second.name, second.content_type) == ("files[1]", "image/gif")
    assert (second.filename, second.content) == ("mygif.gif", b"GIF89a")


def test_a_file_of_plain_bytes(discord: RealApi) -> None:
    discord.call(
        lambda client: client.messages.create_message(
            CHANNEL, {"files[0]": PNG}, content_type="multipart/form-data"
        )
    )
    [file] = parts_of(discord.last)
    assert (file.name, file.content) == ("files[0]", PNG)
    assert file.content_type == "application/octet-stream"
    assert file.filename


def test_list_messages(discord: RealApi) -> None:
    [message] = discord.call(
        lambda client: client.messages.list_messages(CHANNEL, before=MESSAGE, limit=50)
    )
    assert discord.last.target == (
        f"/api/v10/channels/{CHANNEL}/messages?before={MESSAGE}&limit=50"
    )
    assert message.timestamp.microsecond == 299000


def test_edit_a_message(discord: RealApi) -> None:
    api = discord.package
    discord.call(
        lambda client: client.messages.update_message(
            CHANNEL,
            MESSAGE,
            api.MessageEditRequestPartial(content="Edited", embeds=None),
        )
    )
    assert discord.last.line == (
        f"PATCH /api/v10/channels/{CHANNEL}/messages/{MESSAGE} HTTP/1.1"
    )
    assert discord.last.header("content-type") == "application/json"
    assert discord.last.body == b'{"content":"Edited","embeds":null}'


def test_errors_of_fields(discord: RealApi) -> None:
    """They are an object of objects, as deep as the request."""
    api = discord.package
    error = discord.error(
        lambda client: client.messages.create_message(CHANNEL, {"embeds": [{}]})
    )
    assert type(error) is api.BadRequestError
    assert (error.body.code, error.body.message) == (50035, "Invalid Form Body")
    inner = error.body.errors["embeds"]["0"]["title"]
    assert type(inner) is api.InnerErrors
    assert inner.errors[0].message == "Required."


def test_a_wrong_token(real: Callable[..., RealApi]) -> None:
    discord = real("discord", bot_token="Bot wrong")
    error = discord.error(lambda client: client.messages.list_messages(CHANNEL))
    assert type(error) is discord.package.AuthenticationError
    assert (error.body.code, error.message) == (0, "401: Unauthorized")
