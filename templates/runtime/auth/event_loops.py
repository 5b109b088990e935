"""What asynchronous objects belong to: asyncio's event loop, or a run of trio."""

from __future__ import annotations

from importlib import import_module

__all__ = ["running_loop"]


def running_loop() -> object:
    """The loop that runs this task; only to be compared."""
    from asyncio import get_running_loop

    try:
        return get_running_loop()
    except RuntimeError:
        return import_module("trio").lowlevel.current_trio_token()
