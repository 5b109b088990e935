"""The bytes of an item that is not complete yet.

The length of an item is limited: an endless item would fill the memory.
"""

from __future__ import annotations

from ...errors import TransportError

__all__ = ["LARGEST", "Held"]

LARGEST = 64 * 1024 * 1024  # bytes


class Held:
    """The bytes of an incomplete item."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def add(self, part: bytes) -> None:
        """Raises TransportError if the item becomes longer than `LARGEST`."""
        if len(self._bytes) + len(part) > LARGEST:
            raise TransportError(
                f"an item of the stream is longer than {LARGEST} bytes"
            )
        self._bytes += part

    def taken(self, end: bytes = b"") -> bytes:
        """Return the item, followed by `end`, and forget it."""
        if not self._bytes:
            return end
        whole = bytes(self._bytes) + end
        self._bytes.clear()
        return whole
