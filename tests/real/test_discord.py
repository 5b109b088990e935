"""Discord: a message, a message with files in three ways, pages, an edit, and errors of fields."""

from __future__ import annotations

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


def test_a_wrong_token(real: Callable[..., RealApi]) -> None:
    discord = real("discord", bot_token="Bot wrong")
    error = discord.error(lambda client: client.messages.list_messages(CHANNEL))
    assert type(error) is discord.package.AuthenticationError
    assert (error.body.code, error.message) == (0, "401: Unauthorized")
