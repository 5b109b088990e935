"""The bytes of an answer that is still to come, and the end of its connection.

A generator owns the answer: it was begun when it is handed out, so whatever ends it
closes the connection. Its end, `close`, or nobody who holds it any more: Python closes
a generator then, and the event loop an asynchronous one.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx2

    from ...http.calls import Call

__all__ = ["async_pieces", "pieces"]


def pieces(call: Call[Any], response: httpx2.Response) -> Generator[bytes, None, None]:
    """The pieces as they come, content encodings undone. Raises TransportError."""
    owner = _owner(call, response)
    next(owner)
    return owner


async def async_pieces(
    call: Call[Any], response: httpx2.Response
) -> AsyncGenerator[bytes, None]:
    """Like `pieces`."""
    owner = _async_owner(call, response)
    await anext(owner)
    return owner


def _owner(call: Call[Any], response: httpx2.Response) -> Generator[bytes, None, None]:
    try:
        yield b""
        yield from response.iter_bytes()
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
            async for piece in decoded:
                yield piece
    except Exception as error:
        raise call.failure(error) from error
    finally:
        await response.aclose()


async def _decoded(response: httpx2.Response) -> AsyncGenerator[bytes, None]:
    async for piece in response.aiter_bytes():
        yield piece
