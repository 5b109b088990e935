"""The fake of an operation that responds with a stream of items or events."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, is_dataclass
from functools import partial
from typing import Any, Concatenate, Generic, Self

from ..conversion import to_dict
from ..features.streaming.reading import sequences
from ..features.streaming.stream import Stream
from ..http.operation import Operation
from ..json.annotations import Expected
from . import responses
from .calls import Call
from .methods import item_type
from .operations import B, Body, FakeOperation, P, R, made

__all__ = ["FakeStream", "StreamMethod"]


class FakeStream(FakeOperation[P, Iterable[R], B]):
    """The fake of an operation whose method returns a stream of `R`: `returns` takes the
    items of a response."""

    def disconnects(self, after: Iterable[R] = ()) -> Self:
        """Break the connection, after these items."""
        items = list(after)
        self._behavior.set(partial(self._broken, items))
        for step in self._behavior.latest:
            step.error = _disconnected()
        return self

    def _encoded(self, value: Iterable[R], accept: str) -> Any:
        formats = sequences(self._described.operation)
        names = [format_.media_type for format_ in formats]
        format_ = formats[responses.accepted(accept, names)]
        status = _status(self._described.operation, format_)
        type_ = item_type(self._described.method)
        data = [self._checked(type_, item) for item in value]
        return responses.of_data(status, format_, data)

    def _checked(self, type_: Expected, item: R) -> Any:
        """The JSON data of an item. Raises TypeError for one of another type."""
        responses.check_item(type_, item, self._key)
        return _data(item)

    def _broken(self, items: list[R], call: Call[B], accept: str) -> Any:
        return self._encoded(items, accept)


def _disconnected() -> Exception:
    import httpx2

    return httpx2.RemoteProtocolError("the fake broke the connection")


def _status(operation: Operation[Any], format_: Any) -> int:
    for key, formats in operation.described.items():
        if format_ in formats and key.isdigit():
            return int(key)
    return 200


def _data(item: Any) -> Any:
    """The JSON data of an item; an event that no schema describes is not a model."""
    if is_dataclass(item) and not hasattr(item, "to_dict"):
        return asdict(item) if not isinstance(item, type) else item
    return to_dict(item)


class StreamMethod(Generic[P, R, B]):
    """The attribute of an operation that responds with a stream."""

    def __init__(
        self,
        method: Callable[[], Callable[Concatenate[Any, P], Stream[R]]],
        body: Callable[[], type[Body[B]]],
    ) -> None:
        self._method = method
        self._body = body
        self._name = ""

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self._name = name

    def __get__(self, tag: Any, owner: object) -> FakeStream[P, R, B]:
        found: FakeStream[P, R, B]
        found = made(tag, self._name, FakeStream, self._method, self._body)
        return found
