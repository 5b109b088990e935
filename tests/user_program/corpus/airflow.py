"""An operator of Airflow walks through connections and resizes a pool.

Airflow's document has read-only and write-only properties, nullable ones, a union with a
discriminator, and pages that `[tool.openapi-gen.pagination]` describes.
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
from unittest.mock import create_autospec

import httpx2
from airflow import (
    UNSET,
    AsyncClient,
    Client,
    ConflictError,
    RequestValidationError,
    Unset,
    ValidationError,
    models,
    validators,
)
from airflow.api.connection import AsyncConnection, Connection
from airflow.api.pool import Pool
from pydantic import TypeAdapter

SENT: list[httpx2.Request] = []
NAMES = [f"c{number}" for number in range(5)]


def handler(request: httpx2.Request) -> httpx2.Response:
    SENT.append(request)
    if request.method == "GET" and request.url.path == "/api/v1/connections":
        offset = int(request.url.params.get("offset", 0))
        page = [{"connection_id": name} for name in NAMES[offset : offset + 2]]
        return httpx2.Response(200, json={"connections": page, "total_entries": 5})
    if request.method == "POST":
        sent = json.loads(request.content)
        sent.pop("password", None)
        return httpx2.Response(200, json=sent)
    if request.url.path.endswith("/pools/taken"):
        error: dict[str, object] = {"type": "about:blank", "title": "Conflict"}
        error |= {"status": 409, "detail": "`taken` exists"}
        return httpx2.Response(
            409, json=error, headers={"content-type": "application/problem+json"}
        )
    pool = {"name": "p", "slots": 3, "open_slots": 2}
    return httpx2.Response(200, json=pool | json.loads(request.content or b"{}"))


def client() -> Client:
    return Client(
        "https://airflow.example.com/api/v1",
        basic=("me", "s3cret-basic"),
        http_client=httpx2.Client(transport=httpx2.MockTransport(handler)),
    )


def conversion() -> None:
    data: dict[str, object] = {"connection_id": "a", "port": None, "password": "s3cret"}
    one = models.Connection.from_dict(data)
    assert_type(one.port, int | None | Unset)
    assert one.port is None and one.host is UNSET and not one.host
    assert one.to_dict() == data
    assert "s3cret" not in repr(one) and "host" not in repr(one)
    assert models.Connection.from_json(one.to_json()) == one
    try:
        models.Connection.from_dict({"port": "x"}, strict=True)
    except ValidationError as error:
        assert [v.pointer for v in error.violations] == ["/port"], error.violations
    else:
        raise AssertionError
    assert validators.validate_connection({"port": "x"})
    delta = models.schedule_interval_from_dict(
        {"__type": "TimeDelta", "days": 1, "seconds": 0, "microseconds": 0}
    )
    assert_type(delta, models.ScheduleInterval)
    match delta:
        case models.TimeDelta(days=days):
            assert days == 1
        case _:
            raise AssertionError
    assert models.to_dict(delta)["__type"] == "TimeDelta"


def standard_functions() -> None:
    pool = models.Pool.from_dict({"name": "p", "slots": 3, "open_slots": 2})
    larger = dataclasses.replace(pool, slots=8)
    assert larger.open_slots == 2 and larger != pool
    assert copy.deepcopy(larger) == pickle.loads(pickle.dumps(larger)) == larger
    hints = typing.get_type_hints(models.DagRun)
    assert hints["state"] == models.DagState | None
    assert hints["end_date"] == dt.datetime | None | Unset
    adapter = TypeAdapter(models.DagRun)
    run = adapter.validate_python({"state": "queued", "note": None})
    assert run.note is None and run.dag_run_id is UNSET
    assert models.DAG_STATE_VALUES == ("queued", "running", "success", "failed")


def methods() -> None:
    with client() as api:
        pages = api.connection.get_connections_pages(limit=2)
        names = [one.connection_id for one in pages]
        assert names == NAMES, names
        first = next(iter(api.connection.get_connections_pages(limit=2)))
        assert_type(first, models.ConnectionCollectionItem)
        made = api.connection.post_connection(
            models.Connection(connection_id="new", port=None, password="s3cret")
        )
        assert json.loads(SENT[-1].content)["port"] is None
        assert made.password is None and made.port is None
        changed = api.pool.patch_pool(
            "p", models.Pool(slots=9, open_slots=1), update_mask=("slots",)
        )
        assert json.loads(SENT[-1].content) == {"slots": 9}  # `open_slots` is read-only
        assert SENT[-1].url.params["update_mask"] == "slots"
        assert (changed.slots, changed.open_slots) == (9, 2)
        try:
            api.pool.patch_pool("p", {"slots": "many"})
        except RequestValidationError as error:
            assert error.violations[0].pointer == "/slots"
        else:
            raise AssertionError
        try:
            api.pool.patch_pool("taken", {"slots": 1})
        except ConflictError as error:
            assert isinstance(error.body, models.Error), error.body
            assert error.body.status == 409, error.body
            text = str(error)
            assert "status 409 from PATCH" in text, text
            assert text.endswith(": `taken` exists"), text
        else:
            raise AssertionError


async def gathered() -> None:
    transport = httpx2.MockTransport(handler)
    async with AsyncClient(
        "https://airflow.example.com/api/v1",
        http_client=httpx2.AsyncClient(transport=transport),
    ) as api:
        page, pool = await asyncio.gather(
            api.connection.get_connections(limit=2), api.pool.get_pool("p")
        )
        assert_type(page, models.ConnectionCollection)
        assert_type(pool, models.Pool)
        found = [
            one.connection_id
            async for one in api.connection.get_connections_pages(limit=2)
        ]
        assert found == NAMES and pool.slots == 3


def mocks() -> None:
    own = inspect.signature(Connection.get_connections_pages).parameters
    assert list(own) == list(
        inspect.signature(AsyncConnection.get_connections_pages).parameters
    )
    assert set(own) >= {"limit", "offset", "order_by"}
    pools = create_autospec(Pool)
    pools.get_pool.return_value = models.Pool(name="x")
    assert pools.get_pool("x").name == "x"
    whole = create_autospec(AsyncClient, instance=True)
    whole.connection = create_autospec(AsyncConnection, instance=True)
    whole.connection.get_connection.return_value = "y"
    assert asyncio.run(whole.connection.get_connection("x")) == "y"


if __name__ == "__main__":
    conversion()
    standard_functions()
    methods()
    asyncio.run(gathered())
    mocks()
