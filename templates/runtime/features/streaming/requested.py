"""Responses that are read as they arrive, from the call to the open connection."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Self

from ...http.async_transport import AsyncTransport
from ...http.calls import Call
from ...http.operation import Operation
from ...http.options import RequestOptions
from ...http.transport import Transport

if TYPE_CHECKING:
    import httpx2

__all__ = ["AsyncRequested", "Requested"]


class _Accepting(ABC):
    """What both versions share."""

    @staticmethod
    @abstractmethod
    def accept(operation: Operation[Any]) -> str:
        """The media types to request."""


class Requested(_Accepting):
    """Reads a response as it arrives."""

    @classmethod
    @abstractmethod
    def opened(cls, call: Call[Any], response: httpx2.Response) -> Self:
        """The stream of a response whose headers have arrived."""

    @classmethod
    def requested(
        cls,
        transport: Transport,
        operation: Operation[Any],
        options: RequestOptions | None = None,
        *arguments: object,
        body: object = None,
        content_type: str | None = None,
    ) -> Self:
        """The response to a call. Raises ApiError and nothing else: StatusError for a
        status outside 2xx."""
        accept = cls.accept(operation)
        call = Call(
            transport.settings,
            operation,
            arguments,
            body,
            options,
            accept,
            content_type,
        )
        response = transport.response(call, stream=True)
        if not response.is_success:
            call.result(response)
        try:
            return cls.opened(call, response)
        except BaseException:
            response.close()
            raise


class AsyncRequested(_Accepting):
    """Asynchronous version of `Requested`."""

    @classmethod
    @abstractmethod
    async def opened(cls, call: Call[Any], response: httpx2.Response) -> Self:
        """The stream of a response whose headers have arrived."""

    @classmethod
    async def requested(
        cls,
        transport: AsyncTransport,
        operation: Operation[Any],
        options: RequestOptions | None = None,
        *arguments: object,
        body: object = None,
        content_type: str | None = None,
    ) -> Self:
        """Asynchronous version of `Requested.requested`."""
        accept = cls.accept(operation)
        call = Call(
            transport.settings,
            operation,
            arguments,
            body,
            options,
            accept,
            content_type,
        )
        response = await transport.response(call, stream=True)
        if not response.is_success:
            call.result(response)
        try:
            return await cls.opened(call, response)
        except BaseException:
            await response.aclose()
            raise
