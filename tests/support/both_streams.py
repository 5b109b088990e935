"""Streams of both transports; each method runs one scenario."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runtime import errors
from runtime.features.streaming.downloads import AsyncByteStream, ByteStream
from runtime.features.streaming.events import EventStream
from runtime.features.streaming.json_lines import JsonLines
from runtime.features.streaming.stream import AsyncStream, Stream
from runtime.http.async_transport import AsyncTransport
from runtime.http.operation import Operation
from runtime.http.transport import Transport
from runtime.response.responses import BytesResponse, JsonResponse

Open = Callable[..., Any]


def operation(method: str = "GET", **responses: Any) -> Operation[Any]:
    described = {key.removeprefix("_"): value for key, value in responses.items()}
    return Operation(method, "/", described, pointer="#/paths/~1/get")


LINES = operation(_200=JsonLines("int"), default=JsonResponse())
EVENTS = operation(_200=EventStream())
FILE = operation(_200=BytesResponse("application/pdf"))


class Sync:
    """Streams of a `Transport`; each method runs one scenario."""

    name = "sync"

    def all(self, of: Operation[Any], **settings: Any) -> list[Any]:
        """All items; in case of an error those before it, then the error."""
        transport = Transport(**without_retries(settings))
        found: list[Any] = []
        try:
            with kind_of(of).requested(transport, of) as stream:
                for item in stream:
                    found.append(item)
        except errors.ApiError as error:
            found.append(error)
        finally:
            transport.close()
        return found

    def leave(self, url: str, way: str) -> Any:
        """Takes one item and abandons the stream; the client stays open."""
        transport = Transport(url, retry=0)
        item = self._left(transport, way)
        gc.collect()
        return item, transport

    def _left(self, transport: Transport, way: str) -> Any:
        if way == "break":
            for item in Stream[Any].requested(transport, LINES):
                return item
        stream = Stream[Any].requested(transport, LINES)
        match way:
            case "with":
                with stream:
                    return next(stream)
            case "close":
                item = next(stream)
                stream.close()
                assert list(stream) == []
                stream.close()
                return item
            case "error":
                with pytest.raises(KeyError), stream:
                    for item in stream:
                        raise KeyError(item)
                return 1
            case _:
                return 1 if way == "untouched" else next(stream)

    def save(self, of: Operation[Any], path: Path, **settings: Any) -> Any:
        transport = Transport(**without_retries(settings))
        try:
            return ByteStream.requested(transport, of).save(path)
        except errors.ApiError as error:
            return error
        finally:
            transport.close()

    def recorded(self, of: Operation[Any], url: str) -> tuple[list[Any], Any]:
        transport = Transport(url, retry=0)
        with transport.recording() as exchanges:
            stream = Stream[Any].requested(transport, of)
        items = list(stream)
        transport.close()
        return items, exchanges[0]


class Async:
    """The same scenarios with an `AsyncTransport`."""

    name = "async"

    def all(self, of: Operation[Any], **settings: Any) -> list[Any]:
        return asyncio.run(self._all(of, **settings))

    async def _all(self, of: Operation[Any], **settings: Any) -> list[Any]:
        transport = AsyncTransport(**without_retries(settings))
        found: list[Any] = []
        try:
            async with await async_kind_of(of).requested(transport, of) as stream:
                async for item in stream:
                    found.append(item)
        except errors.ApiError as error:
            found.append(error)
        finally:
            await transport.close()
        return found

    def leave(self, url: str, way: str) -> Any:
        async def run() -> Any:
            transport = AsyncTransport(url, retry=0)
            item = await self._left(transport, way)
            gc.collect()
            await asyncio.sleep(0.05)  # the loop closes unreferenced streams
            return item, transport

        self.loop = asyncio.new_event_loop()
        return self.loop.run_until_complete(run())

    async def _left(self, transport: AsyncTransport, way: str) -> Any:
        if way == "break":
            async for item in await AsyncStream[Any].requested(transport, LINES):
                return item
        stream: Any = await AsyncStream[Any].requested(transport, LINES)
        assert issubclass(type(stream), AsyncStream)
        return await self._left_open(stream, way)

    async def _left_open(self, stream: AsyncStream[Any], way: str) -> Any:
        match way:
            case "with":
                async with stream:
                    return await anext(stream)
            case "close":
                item = await anext(stream)
                await stream.close()
                assert [item async for item in stream] == []
                await stream.close()
                return item
            case "error":
                with pytest.raises(KeyError):
                    async with stream:
                        async for item in stream:
                            raise KeyError(item)
                return 1
            case _:
                return 1 if way == "untouched" else await anext(stream)

    def save(self, of: Operation[Any], path: Path, **settings: Any) -> Any:
        async def run() -> Any:
            transport = AsyncTransport(**without_retries(settings))
            try:
                stream = await AsyncByteStream.requested(transport, of)
                assert isinstance(stream, AsyncByteStream)
                return await stream.save(path)
            except errors.ApiError as error:
                return error
            finally:
                await transport.close()

        return asyncio.run(run())

    def recorded(self, of: Operation[Any], url: str) -> tuple[list[Any], Any]:
        async def run() -> tuple[list[Any], Any]:
            transport = AsyncTransport(url, retry=0)
            with transport.recording() as exchanges:
                stream = await AsyncStream[Any].requested(transport, of)
            items = [item async for item in stream]
            await transport.close()
            return items, exchanges[0]

        return asyncio.run(run())


def without_retries(settings: dict[str, Any]) -> dict[str, Any]:
    return {"retry": 0, **settings}


def kind_of(of: Operation[Any]) -> Any:
    return ByteStream if of is FILE else Stream


def async_kind_of(of: Operation[Any]) -> Any:
    return AsyncByteStream if of is FILE else AsyncStream
