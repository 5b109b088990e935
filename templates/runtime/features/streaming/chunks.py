"""The bytes of a response that is still arriving, and the end of its connection.

A generator owns the response. It is started before it is returned, so that every end of
the generator closes the connection: the end of the bytes, `close`, or garbage
collection.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from ...response.content_codings import Undecodable

if TYPE_CHECKING:
    import httpx2

    from ...http.calls import Call

__all__ = ["async_chunks", "chunks"]


def chunks(call: Call[Any], response: httpx2.Response) -> Generator[bytes, None, None]:
    """The chunks, with content encodings decoded. Raises TransportError."""
    owner = _owner(call, response)
    next(owner)
    return owner


async def async_chunks(
    call: Call[Any], response: httpx2.Response
) -> AsyncGenerator[bytes, None]:
    """The asynchronous version of `chunks`."""
    owner = _async_owner(call, response)
    await anext(owner)
    return owner


def _owner(call: Call[Any], response: httpx2.Response) -> Generator[bytes, None, None]:
    try:
        yield b""
        yield from (
            response.iter_bytes()
            if response.is_stream_consumed  # one that was never on a network
            else response.iter_raw()
        )
    except Undecodable as error:
        raise call.undecodable(response, error) from error
    except Exception as error:
        raise call.failure(error) from error
    finally:
        response.close()


async def _async_owner(
    call: Call[Any], response: httpx2.Response
) -> AsyncGenerator[bytes, None]:
    try:
        yield b""
        async with aclosing(_decoded(response)) as decoded:
            async for chunk in decoded:
                yield chunk
    except Undecodable as error:
        raise call.undecodable(response, error) from error
    except Exception as error:
        raise call.failure(error) from error
    finally:
        await response.aclose()


def _decoded(response: httpx2.Response) -> AsyncGenerator[bytes, None]:
    return (
        response.aiter_bytes() if response.is_stream_consumed else response.aiter_raw()
    )
