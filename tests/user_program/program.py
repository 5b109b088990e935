"""What users do with the models and methods of the package of shop.yaml.

Mypy and pyright check it in their strict modes, and it runs on every Python version.
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
import warnings
from types import MappingProxyType
from typing import assert_type
from unittest.mock import AsyncMock, create_autospec
from uuid import UUID

import httpx2
import shop
from shop import (
    UNSET,
    ApiError,
    AsyncClient,
    Client,
    NotFoundError,
    RequestValidationError,
    ResponseValidationError,
    ValidationError,
    models,
    validators,
)
from shop.api.animals import Animals
from shop.api.orders import AsyncOrders, Orders

ID = UUID("12345678-1234-5678-1234-567812345678")
ORDER: dict[str, object] = {
    "id": str(ID),
    "items": [{"sku": "a", "count": 2}],
    "note": None,
}


def handler(request: httpx2.Request) -> httpx2.Response:
    if request.url.params.get("cursor") == "missing":
        return httpx2.Response(
            404,
            json={"title": "Gone", "detail": "No\x1b[31m shop"},
            headers={"content-type": "application/problem+json"},
        )
    if request.method == "GET" and request.url.path == "/v2/orders":
        again = "cursor" not in request.url.params
        return httpx2.Response(
            200, json={"data": [ORDER], "next_cursor": "c2" if again else None}
        )
    if request.method == "POST" and request.url.path == "/v2/animals":
        return httpx2.Response(
            200,
            content=request.content or b"{}",
            headers={"content-type": "application/json"},
        )
    if request.method == "PUT":
        sent = json.loads(request.content)
        assert "id" not in sent, sent
        sent["id"] = 7
        return httpx2.Response(200, json=sent)
    return httpx2.Response(201 if request.method == "POST" else 200, json=ORDER)


def client() -> Client:
    return Client(http_client=httpx2.Client(transport=httpx2.MockTransport(handler)))


def async_client() -> AsyncClient:
    return AsyncClient(
        http_client=httpx2.AsyncClient(transport=httpx2.MockTransport(handler))
    )


def conversion() -> None:
    order = models.Order.from_dict(ORDER)
    assert_type(order, models.Order)
    assert order.id == ID and order.items[0].sku == "a" and order.note is None
    assert order.color is None and order.placed_at is None
    assert order.to_dict()["items"] == [{"sku": "a", "count": 2}]
    assert models.Order.from_dict(order.to_dict()) == order
    assert models.Order.from_json(order.to_json()) == order
    assert models.Order.from_json('{"items": []}').items == []
    lenient: object = models.Order.from_dict({"items": "what"}).items
    assert lenient == "what"
    try:
        models.Item.from_dict({"sku": "", "count": 0}, strict=True)
    except ValidationError as error:
        assert isinstance(error, ApiError) and isinstance(error, ValueError)
        assert [v.rule for v in error.violations] == [
            "minLength",
            "minimum",
        ], error.violations
    else:
        raise AssertionError
    try:
        models.Order.from_dict({"items": [{"sku": 1}]}, strict=True)
    except ValidationError as error:
        assert len(error.violations) == 2, error.violations
    else:
        raise AssertionError
    assert issubclass(RequestValidationError, ValidationError)
    assert issubclass(ResponseValidationError, ValidationError)
    assert models.Order.from_dict({**ORDER, "to_dict": True}).to_dict_ is True
    animal = models.animal_from_dict({"kind": "dog", "good": True})
    assert_type(animal, models.Animal)
    assert isinstance(animal, models.Dog)
    assert isinstance(
        models.animal_from_json(b'{"kind": "cat", "lives": 9}'), models.Cat
    )
    assert models.to_dict(animal) == {"kind": "dog", "good": True}
    assert models.NewOrder(items=[]).to_dict() == {"items": []}
    assert models.NewOrder(items=[], note=None).to_dict() == {"items": [], "note": None}
    assert validators.validate_item({"sku": ""})[0].rule == "minLength"


def unset() -> None:
    assert not UNSET and repr(UNSET) == "UNSET"
    order = models.NewOrder(items=[])
    assert order.note is UNSET and "note" not in repr(order)
    assert "note=None" in repr(models.NewOrder(items=[], note=None))


def standard_functions() -> None:
    account = models.Account(user="me", password="s3cret", pin="1234")
    assert "s3cret" not in repr(account) and "1234" not in repr(account)
    assert "id" not in account.to_dict()
    read = models.Account.from_dict({"id": 7, "user": "me"})
    assert_type(read.id, int)
    assert read.id == 7 and read.password is None
    again = dataclasses.replace(read, user="you")
    assert again.id == 7 and again.user == "you"
    assert copy.deepcopy(read) == read and pickle.loads(pickle.dumps(read)) == read
    match read:
        case models.Account(id=7, user=user):
            assert user == "me"
        case _:
            raise AssertionError
    tricky = models.Account(
        user="me", password="s", additional_properties={"user": "x", "k": "v"}
    )
    assert tricky.to_dict() == {"user": "me", "password": "s", "k": "v"}
    order = models.Order.from_dict(ORDER)
    assert dataclasses.replace(order, note="x").id == ID


def annotated() -> None:
    for name in dir(models):
        value = getattr(models, name)
        if dataclasses.is_dataclass(value):
            hints = typing.get_type_hints(value)
            assert set(hints) >= {field.name for field in dataclasses.fields(value)}
            assert isinstance(value, type)
            inspect.signature(value, eval_str=True)
            assert value.__doc__ and not value.__doc__.startswith("Schema `#")
    for owner in (Orders, AsyncOrders, Animals, Client, AsyncClient):
        for name, method in inspect.getmembers(owner, inspect.isfunction):
            if not name.startswith("__") or name == "__init__":
                inspect.signature(method, eval_str=True)
                typing.get_type_hints(method)
    assert typing.get_args(models.Animal) == (models.Cat, models.Dog)
    assert typing.get_type_hints(models.Order)["items"] == list[models.Item]
    assert "models_" in {field.name for field in dataclasses.fields(models.Order)}


def enums() -> None:
    assert_type(models.COLOR_VALUES, tuple[models.Color, ...])
    assert models.COLOR_VALUES == ("red", "green")
    color: models.Color = models.ColorValue.RED
    assert color == "red"
    assert models.LEVEL_VALUES == (-1, 0, 1)
    level: models.Level = models.LevelValue.VALUE_MINUS_1
    assert level == -1 and models.LevelValue.VALUE_1 == 1


def methods() -> None:
    assert inspect.iscoroutinefunction(AsyncOrders.list)
    assert inspect.iscoroutinefunction(AsyncOrders.create_order)
    assert "GET /orders" in (AsyncOrders.list.__doc__ or "")
    assert set(dir(client())) >= {"orders", "animals", "accounts"}
    parameters = inspect.signature(Orders.list).parameters
    assert {"start_time_lt", "start_time_gt", "ids_list", "limit"} <= set(
        parameters
    ), parameters
    assert list(inspect.signature(AsyncOrders.list).parameters) == list(parameters)
    of_pages = inspect.signature(Orders.list_pages).parameters
    assert set(of_pages) == {*parameters, "max_items"}
    assert list(inspect.signature(AsyncOrders.list_pages).parameters) == list(
        inspect.signature(Orders.list_pages).parameters
    )
    with client() as api:
        page = api.orders.list(
            start_time_lt=dt.datetime(2026, 1, 1, tzinfo=dt.UTC), ids_list=("a", "b")
        )
        assert_type(page.next_cursor, str | None)
        assert page.next_cursor == "c2"
        assert [one.id for one in api.orders.list_pages()] == [ID, ID]
        created = api.orders.create_order(
            {"items": ({"sku": "a"},), "labels": MappingProxyType({"a": "b"})}
        )
        assert_type(created, models.Order)
        api.orders.create_order(
            models.NewOrder(items=(models.Item(sku="a"), {"sku": "b"}))
        )
        api.orders.create_order(
            models.NewOrder(
                items=(), labels=MappingProxyType({"a": "b"}), tags=("a", "b")
            )
        )
        api.animals.add_animal({"kind": "dog"})
        try:
            api.orders.list(cursor="missing")
        except NotFoundError as error:
            text = str(error)
            assert (
                "GET" in text and "/orders" in text and "404" in text and "shop" in text
            ), text
            assert "\x1b" not in text
            assert isinstance(error.body, models.Problem) and error.body.title == "Gone"
        else:
            raise AssertionError
        try:
            api.orders.create_order({"items": "ab"})
        except RequestValidationError as error:
            assert error.violations[0].rule == "type"
        else:
            raise AssertionError
        try:
            api.orders.list(ids_list="ab")
        except RequestValidationError as error:
            assert error.violations[0].rule == "type"
        else:
            raise AssertionError
        account = api.accounts.put_account(
            models.Account(user="me", password="s", id=5)
        )
        assert account.id == 7
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            api.orders.get_order(ID, id_query="x")
        assert [w.category for w in caught] == [DeprecationWarning], caught
        assert caught[0].filename == __file__
    assert inspect.iscoroutinefunction(AsyncOrders.get_order)
    docs = Orders.list.__doc__ or ""
    assert "Raises:" in docs and "404" in docs and "Problem" in docs
    assert "<i>" not in docs and "eprecated" in docs
    assert "The order to place." in (Orders.create_order.__doc__ or "")


async def gathered() -> None:
    async with async_client() as api:
        page, order = await asyncio.gather(
            api.orders.list(), api.orders.create_order({"items": []})
        )
        assert_type(order, models.Order)
        assert page.data[0].id == order.id == ID
        assert [one.id async for one in api.orders.list_pages()] == [ID, ID]


def mocks() -> None:
    mock = create_autospec(Client)
    mock.orders.create_order.return_value = "x"
    assert mock.orders.create_order({}) == "x"
    orders = create_autospec(Orders)
    try:
        orders.create_order(nonsense=1)
    except TypeError:
        pass
    else:
        raise AssertionError
    whole = create_autospec(AsyncClient, instance=True)
    whole.orders = create_autospec(AsyncOrders, instance=True)
    whole.orders.create_order.return_value = "y"
    assert asyncio.run(whole.orders.create_order({})) == "y"
    one = AsyncMock(spec=AsyncOrders)
    one.list.return_value = "z"
    assert asyncio.run(one.list()) == "z"


def names() -> None:
    assert models.OrderShipping is models.OrderBilling
    assert shop.models is models


def main() -> None:
    conversion()
    unset()
    standard_functions()
    annotated()
    enums()
    methods()
    asyncio.run(gathered())
    mocks()
    names()


if __name__ == "__main__":
    main()
