"""`libraries_judge.py PACKAGE ...`: the models of packages, as other libraries use them.

Runs with an interpreter that has pydantic, FastAPI and cattrs. Prints what fails, by
package and model.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import datetime as dt
import decimal
import importlib
import inspect
import sys
import traceback
import types
import typing
import uuid
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import cattrs.preconf.json
import httpx
from fastapi import FastAPI
from pydantic import TypeAdapter


def models_of(package: ModuleType) -> Iterator[tuple[str, Any]]:
    """The classes and aliases of models/, by name."""
    for name in getattr(package.models, "__all__", ()):
        if name[0].isupper() and not name.endswith(("_VALUES", "Value", "Constants")):
            yield name, getattr(package.models, name)


def sample(cls: type[Any]) -> Any:
    """An object with its defaults, and None for what is required."""
    return cls.from_dict({})


def judge_hints(package: ModuleType) -> None:
    for name, model in models_of(package):
        if dataclasses.is_dataclass(model):
            with said(name):
                assert typing.get_type_hints(model)
                inspect.signature(model, eval_str=True)


def judge_methods(package: ModuleType) -> None:
    for name in getattr(package.api, "__all__", ()):
        for method, function in inspect.getmembers(
            getattr(package.api, name), inspect.isfunction
        ):
            with said(f"{name}.{method}"):
                typing.get_type_hints(function)
                inspect.signature(function, eval_str=True)


def judge_pydantic(package: ModuleType) -> None:
    for name, model in models_of(package):
        with said(name):
            adapter = TypeAdapter(model)
            if dataclasses.is_dataclass(model):
                value = sample(model)
                fields = dataclasses.fields(model)
                data = {one.name: getattr(value, one.name) for one in fields}
                given = {key: one for key, one in data.items() if one is not None}
                try:
                    adapter.validate_python(given)
                except ValueError as error:
                    missing = {one["type"] for one in error.errors()}
                    assert missing == {"missing"}, error


def judge_cattrs(package: ModuleType) -> None:
    """With hooks for what cattrs has none: a union of other types, UUID, a duration."""
    converter = cattrs.preconf.json.make_converter()
    for simple in (uuid.UUID, decimal.Decimal):
        converter.register_structure_hook(simple, lambda data, cls: cls(data))
        converter.register_unstructure_hook(simple, str)
    for kept in (dt.timedelta, dt.time, type(None)):
        converter.register_structure_hook(kept, lambda data, _: data)

    Unset = package.Unset

    @converter.register_structure_hook_factory(is_union)
    def first_that_fits(union: Any) -> Callable[[Any, Any], Any]:
        members = sorted(typing.get_args(union), key=lambda one: one is not Unset)

        def structure(data: Any, _: Any) -> Any:
            if data is None:
                return data
            for member in members:
                with contextlib.suppress(Exception):
                    return converter.structure(data, member)
            return data

        return structure

    for name, model in models_of(package):
        if dataclasses.is_dataclass(model):
            with said(name):
                converter.get_structure_hook(model)
                value = sample(model)
                if has_defaults(value) and not has_unset_of_any(value, package.UNSET):
                    data = converter.unstructure(value)
                    assert converter.structure(data, model) == value, data


def is_union(annotation: Any) -> bool:
    return typing.get_origin(annotation) in (typing.Union, types.UnionType)


def has_defaults(value: Any) -> bool:
    """Whether no field is None that has another default, or none."""
    fields = dataclasses.fields(value)
    return all(
        getattr(value, one.name) is not None or one.default is None for one in fields
    )


def has_unset_of_any(value: Any, unset: Any) -> bool:
    """Whether a field typed `Any` is UNSET: data of such a field stays what it is, so
    that no hook makes UNSET of it."""
    hints = typing.get_type_hints(type(value))
    return any(
        hints[one.name] is Any and getattr(value, one.name) is unset
        for one in dataclasses.fields(value)
    )


def judge_fastapi(package: ModuleType) -> None:
    """A handler that takes a model, and returns the data of one."""
    for name, model in models_of(package):
        if not dataclasses.is_dataclass(model):
            continue
        with said(name):
            app = FastAPI()

            def handle(body: Any) -> Any:
                return type(body).from_dict({}).to_dict()

            handle.__annotations__ = {"body": model, "return": dict[str, Any]}
            app.post("/")(handle)
            answered = asyncio.run(_post(app))
            assert answered.status_code in (200, 422), answered.text


async def _post(app: FastAPI) -> httpx.Response:
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://x") as client:
        return await client.post("/", json={})


class said:
    """Prints an exception, and goes on."""

    count = 0

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None: ...

    def __exit__(self, kind: object, error: BaseException | None, _: object) -> bool:
        if isinstance(error, Exception):
            said.count += 1
            last = traceback.extract_tb(error.__traceback__)[-1]
            text = f"{type(error).__name__}: {error} ({last.filename}:{last.lineno})"
            print(f"{self._name}: {text}"[:600])
        return isinstance(error, Exception)


JUDGES: dict[str, Callable[[ModuleType], None]] = {
    "hints": judge_hints,
    "methods": judge_methods,
    "pydantic": judge_pydantic,
    "cattrs": judge_cattrs,
    "fastapi": judge_fastapi,
}


def main() -> int:
    judge = JUDGES[sys.argv[1]]
    for name in sys.argv[2:]:
        package = importlib.import_module(name)
        before = said.count
        judge(package)
        if said.count > before:
            print(f"-- in {name}")
    return bool(said.count)


if __name__ == "__main__":
    sys.exit(main())
