"""Slack: a message as a form, channels in pages, a file, and a failure with status 200."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.real.calls import RealApi


@pytest.fixture
def slack(real: Callable[..., RealApi]) -> RealApi:
    return real("slack", slack_auth="xoxb-test")


def test_post_a_message(slack: RealApi) -> None:
    api = slack.package
    reply = slack.call(
        lambda client: client.chat.post_message(
            api.ChatPostMessageRequest(
                channel="C123456", text="Hello & goodbye", mrkdwn=False
            )
        )
    )
    assert slack.sent == (
        "POST /api/chat.postMessage HTTP/1.1\n"
        "authorization: Bearer xoxb-test\n"
        "content-type: application/x-www-form-urlencoded\n"
        "host: slack.com\n\n"
        "channel=C123456&mrkdwn=false&text=Hello+%26+goodbye"
    )
    assert (reply.ok, reply.ts) == (True, "1503435956.000247")
    assert type(reply.message) is api.ObjsMessage


def test_list_all_channels(slack: RealApi) -> None:
    channels = slack.items(
        lambda client: client.conversations.list_pages(
            limit=1, types="public_channel,private_channel"
        )
    )
    first = "/api/conversations.list?types=public_channel%2Cprivate_channel&limit=1"
    assert slack.targets == [first, f"{first}&cursor=dGVhbTpDMUg5UkVTR0w%3D"]
    assert [channel.name for channel in channels] == ["general", "random"]


def test_upload_a_snippet(slack: RealApi) -> None:
    api = slack.package
    reply = slack.call(
        lambda client: client.files.upload(
            api.FilesUploadRequest(
                content="a = 1\n", filename="a.py", channels="C123456"
            )
        )
    )
    assert slack.last.body == b"content=a+%3D+1%0A&filename=a.py&channels=C123456"
    assert (reply.file.name, reply.file.size) == ("a.py", 6)


def test_a_failure_has_status_200(slack: RealApi) -> None:
    """The document has `ok: false` only for statuses that it does not name."""

    def post(client: Any) -> Any:
        return client.chat.post_message({"channel": "C0", "text": "Hello"})

    assert slack.call(post).ok is False
    slack.options["strict_responses"] = True
    error = slack.error(post)
    assert type(error) is slack.package.ResponseValidationError
    assert error.status == 200
    assert "/ok" in [mismatch.pointer for mismatch in error.mismatches]
