"""A support line sends messages with Twilio and reads those of yesterday.

Twilio's document has forms in PascalCase, parameters such as `DateSent<`, and pages.
"""

from __future__ import annotations

import asyncio
import copy
import dataclasses
import datetime as dt
import inspect
import pickle
import typing
from collections.abc import Sequence
from typing import assert_type
from unittest.mock import create_autospec
from urllib.parse import parse_qs

import httpx2
from pydantic import TypeAdapter
from twilio import (
    AsyncClient,
    BadRequestError,
    Client,
    RequestValidationError,
    ValidationError,
    models,
)
from twilio.api.api20100401_message import (
    Api20100401Message,
    AsyncApi20100401Message,
)

ACCOUNT = "AC" + "0" * 32
SENT: list[httpx2.Request] = []


def message(number: int) -> dict[str, object]:
    return {
        "sid": f"SM{number:032}",
        "from": "+15550001",
        "body": "hello",
        "direction": "outbound-api",
    }


def handler(request: httpx2.Request) -> httpx2.Response:
    SENT.append(request)
    if request.method == "POST":
        form = parse_qs(request.content.decode())
        if form["To"] == ["+1555"]:
            error = {"code": 21211, "message": "Invalid 'To' (token s3cret-token)"}
            return httpx2.Response(400, json=error)
        return httpx2.Response(201, json=message(1) | {"body": form["Body"][0]})
    page = int(request.url.params.get("Page", 0))
    following = f"{request.url.path}?Page=1" if page == 0 else None
    return httpx2.Response(
        200, json={"messages": [message(page)], "next_page_uri": following}
    )


def client() -> Client:
    return Client(
        account_sid_auth_token=(ACCOUNT, "s3cret-token"),
        http_client=httpx2.Client(transport=httpx2.MockTransport(handler)),
    )


def conversion() -> None:
    one = models.ApiV2010AccountMessage.from_dict(message(1))
    assert_type(one.from_, str | None)
    assert one.from_ == "+15550001" and one.price is None
    assert one.to_dict() == message(1)
    assert models.ApiV2010AccountMessage.from_json(one.to_json()) == one
    form = models.CreateMessageRequest(to="+15550002", from_="+15550001", body="hi")
    assert form.to_dict() == {"To": "+15550002", "From": "+15550001", "Body": "hi"}
    assert models.CreateMessageRequest.from_dict(form.to_dict()) == form
    assert "UNSET" not in repr(form)
    try:
        models.CreateMessageRequest.from_dict({"ValidityPeriod": "x"}, strict=True)
    except ValidationError as error:
        assert {one.rule for one in error.violations} == {"required", "type"}
    else:
        raise AssertionError


def standard_functions() -> None:
    one = models.ApiV2010AccountMessage.from_dict(message(1))
    assert dataclasses.replace(one, body="b").sid == one.sid
    assert copy.deepcopy(one) == pickle.loads(pickle.dumps(one)) == one
    match one:
        case models.ApiV2010AccountMessage(direction="outbound-api", from_=sender):
            assert sender == "+15550001"
        case _:
            raise AssertionError
    hints = typing.get_type_hints(models.ListMessageResponse)
    assert hints["messages"] == list[models.ApiV2010AccountMessage] | None
    hints = typing.get_type_hints(models.CreateMessageRequest)
    assert hints["media_url"] == Sequence[str] | None
    adapter = TypeAdapter(models.CreateMessageRequest)
    assert adapter.validate_python({"to": "+1", "body": "x"}).body == "x"
    assert_type(
        models.MESSAGE_ENUM_DIRECTION_VALUES, tuple[models.MessageEnumDirection, ...]
    )
    assert "inbound" in models.MESSAGE_ENUM_DIRECTION_VALUES


def methods() -> None:
    with client() as api:
        messages = api.api20100401_message
        yesterday = dt.datetime(2026, 11, 28, tzinfo=dt.UTC)
        page = messages.list_message(ACCOUNT, date_sent_gt=yesterday, from_="+15550001")
        assert_type(page, models.ListMessageResponse)
        query = SENT[-1].url.params
        assert query["DateSent>"] == "2026-11-28T00:00:00Z" and query["From"]
        found = [one.sid for one in messages.list_message_pages(ACCOUNT)]
        assert found == ["SM" + "0" * 32, f"SM{1:032}"], found
        sent = messages.create_message(
            ACCOUNT,
            {"To": "+15550002", "Body": "hi", "MediaUrl": ("https://a.b/c",)},
        )
        assert_type(sent, models.ApiV2010AccountMessage)
        assert sent.body == "hi" and b"MediaUrl=https" in SENT[-1].content
        try:
            messages.create_message("nobody", models.CreateMessageRequest(to="+1"))
        except RequestValidationError as error:
            assert {one.argument for one in error.violations} == {"account_sid"}
        else:
            raise AssertionError
        try:
            messages.create_message(ACCOUNT, {"To": "+1555", "Body": "x"})
        except BadRequestError as error:
            text = str(error)
            assert "status 400 from POST" in text and "Messages.json" in text
            assert text.endswith(": Invalid 'To' (token ***)"), text
        else:
            raise AssertionError


async def gathered() -> None:
    transport = httpx2.MockTransport(handler)
    async with AsyncClient(
        account_sid_auth_token=(ACCOUNT, "s3cret-token"),
        http_client=httpx2.AsyncClient(transport=transport),
    ) as api:
        messages = api.api20100401_message
        page, sent = await asyncio.gather(
            messages.list_message(ACCOUNT),
            messages.create_message(ACCOUNT, {"To": "+15550002", "Body": "hi"}),
        )
        assert_type(page, models.ListMessageResponse)
        assert_type(sent, models.ApiV2010AccountMessage)
        found = [one.sid async for one in messages.list_message_pages(ACCOUNT)]
        assert len(found) == 2 and page.messages is not None


def mocks() -> None:
    assert inspect.iscoroutinefunction(AsyncApi20100401Message.create_message)
    own = inspect.signature(Api20100401Message.list_message_pages).parameters
    assert {"date_sent_lt", "date_sent_gt", "from_"} <= set(own)
    whole = create_autospec(Client)
    whole.api20100401_message.create_message.return_value = "x"
    assert whole.api20100401_message.create_message(ACCOUNT, {}) == "x"
    half = create_autospec(AsyncApi20100401Message, instance=True)
    half.fetch_message.return_value = "y"
    assert asyncio.run(half.fetch_message(ACCOUNT, "SM" + "0" * 32)) == "y"
    assert "api20100401_message" in dir(client())


if __name__ == "__main__":
    conversion()
    standard_functions()
    methods()
    asyncio.run(gathered())
    mocks()
