"""A lone worker checks in, reports where she is, and reads what the monitor knows.

SafetyLine's document has enums of numbers with names, camelCase, and no pages.
"""

from __future__ import annotations

import asyncio
import copy
import dataclasses
import datetime as dt
import inspect
import json
import pickle
import typing
from typing import assert_type
from unittest.mock import AsyncMock, create_autospec

import httpx2
from pydantic import TypeAdapter
from slmonitor import (
    AsyncClient,
    Client,
    NotFoundError,
    RequestValidationError,
    ValidationError,
    models,
)
from slmonitor.api.api import Api, AsyncApi

LOCATION: dict[str, object] = {
    "address": "1 Main Street",
    "device": 10,
    "deviceName": "Phone",
    "latitude": 49.2,
    "longitude": -123.1,
    "timestamp": "2026-11-29T20:00:00Z",
}
SENT: list[httpx2.Request] = []


def user(**changes: object) -> dict[str, object]:
    return {
        "address": "",
        "cell": "555",
        "comments": "",
        "company": {"login": "acme", "name": "Acme"},
        "firstName": "Ada",
        "fullName": "Ada L",
        "language": 1,
        "lastName": "L",
        "notificationEmails": ["a@example.com"],
        "notificationPhones": [{"order": 1, "phoneNumber": "555"}],
        "phone": "555",
        "priveleges": [1],
        "satelliteDeviceId": "",
        "uniqueUserId": "u1",
        **changes,
    }


def handler(request: httpx2.Request) -> httpx2.Response:
    SENT.append(request)
    if request.url.path.endswith("/users/missing"):
        problem: dict[str, object] = {"title": "Not found", "extensions": {}}
        problem["detail"] = "No such user for s3cret-pin"
        return httpx2.Response(
            404, json=problem, headers={"content-type": "application/problem+json"}
        )
    if request.url.path.endswith("/users"):
        return httpx2.Response(200, json=[user(), user(uniqueUserId="u2")])
    return httpx2.Response(200, json=user())


def client() -> Client:
    return Client(
        pin=("ada", "s3cret-pin"),
        http_client=httpx2.Client(transport=httpx2.MockTransport(handler)),
    )


def conversion() -> None:
    ada = models.User.from_dict(user(hat="red"))
    assert_type(ada, models.User)
    assert_type(ada.group, models.Group | None)
    assert ada.group is None and ada.company.name == "Acme"
    assert ada.additional_properties == {"hat": "red"}
    assert ada.to_dict() == user(hat="red")
    assert models.User.from_json(ada.to_json()) == ada
    assert models.to_dict([ada]) == [user(hat="red")]
    place = models.Location.from_dict(LOCATION)
    assert place.timestamp == dt.datetime(2026, 11, 29, 20, tzinfo=dt.UTC)
    assert place.to_dict() == LOCATION
    try:
        models.Location.from_dict({"latitude": "north"}, strict=True)
    except ValidationError as error:
        assert {one.rule for one in error.violations} == {"required", "type"}
        assert "/latitude" in str(error)
    else:
        raise AssertionError


def standard_functions() -> None:
    place = models.Location.from_dict(LOCATION)
    moved = dataclasses.replace(place, address="2 Main Street")
    assert moved != place and moved.device_name == "Phone"
    assert copy.copy(place) == copy.deepcopy(place) == place
    assert pickle.loads(pickle.dumps(place)) == place
    match moved:
        case models.Location(address=address, latitude=float()):
            assert address == "2 Main Street"
        case _:
            raise AssertionError
    hints = typing.get_type_hints(models.User)
    assert hints["company"] is models.Company
    assert hints["worker_information"] == models.WorkerInfo | None
    adapter = TypeAdapter(models.PowerInfo)
    power = adapter.validate_python({"battery_level": 0.5, "power_source": 1})
    assert_type(power, models.PowerInfo)
    assert power.to_dict() == {"batteryLevel": 0.5, "powerSource": 1}
    assert "Location" in (inspect.getdoc(models.Location) or "")


def enums() -> None:
    assert_type(models.LANGUAGE_VALUES, tuple[models.Language, ...])
    assert models.LANGUAGE_VALUES == (1, 2, 3)
    spoken: models.Language = models.LanguageValue.FRENCH
    assert spoken == 2
    state: models.UserState = models.UserStateValue.PANIC_EMERGENCY
    assert state == 4 and state in models.USER_STATE_VALUES
    match models.User.from_dict(user(language=9)).language:
        case models.LanguageValue.ENGLISH:
            raise AssertionError
        case other:
            assert typing.cast("int", other) == 9  # lenient: it is kept


def methods() -> None:
    with client() as api:
        ada = api.api.get_user("acme")
        assert_type(ada, models.User)
        assert [one.unique_user_id for one in api.api.get_users("acme")] == ["u1", "u2"]
        here = models.EventLocationData(
            date=dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
            device={
                "platform": "test",
                "battery": {"batteryLevel": 1, "powerSource": 1},
            },
            latitude=49.2,
            longitude=-123.1,
        )
        api.api.report_location("acme", ada.unique_user_id, here, device_type=1)
        sent = json.loads(SENT[-1].content)
        assert sent["date"] == "2026-01-01T00:00:00Z" and "altitude" not in sent
        assert sent["device"]["battery"] == {"batteryLevel": 1, "powerSource": 1}
        try:
            api.api.report_location("acme", "u1", {"latitude": "north"})
        except RequestValidationError as error:
            assert {one.argument for one in error.violations} == {"body"}
        else:
            raise AssertionError
        try:
            api.api.get_user2("acme", "missing")
        except NotFoundError as error:
            assert isinstance(error.body, models.ProblemDetails)
            text = str(error)
            assert "status 404 from GET" in text
            assert text.endswith(": No such user for ***"), text
        else:
            raise AssertionError


async def gathered() -> None:
    transport = httpx2.MockTransport(handler)
    async with AsyncClient(
        pin=("ada", "s3cret-pin"),
        http_client=httpx2.AsyncClient(transport=transport),
    ) as api:
        me, everyone = await asyncio.gather(
            api.api.get_user("acme"), api.api.get_users("acme")
        )
        assert_type(me, models.User)
        assert_type(everyone, list[models.User])
        assert me == everyone[0]


def mocks() -> None:
    assert inspect.iscoroutinefunction(AsyncApi.get_user)
    assert AsyncApi.get_user.__doc__ == Api.get_user.__doc__
    whole = create_autospec(Client)
    whole.api.get_user.return_value = models.User.from_dict(user())
    assert whole.api.get_user("acme").first_name == "Ada"
    try:
        create_autospec(Api).get_user(company="acme")
    except TypeError:
        pass
    else:
        raise AssertionError
    half = AsyncMock(spec=AsyncApi)
    half.get_users.return_value = []
    assert asyncio.run(half.get_users("acme")) == []


if __name__ == "__main__":
    conversion()
    standard_functions()
    enums()
    methods()
    asyncio.run(gathered())
    mocks()
