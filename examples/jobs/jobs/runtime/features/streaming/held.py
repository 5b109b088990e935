"""What is here of an item that is not complete yet.

An item is never longer than `LARGEST`: a server that sends one without end would fill
the memory otherwise.
"""

from __future__ import annotations

from ...errors import TransportError

__all__ = ["LARGEST", "Held"]

LARGEST = 64 * 1024 * 1024  # bytes


class Held:
    """The bytes of an item, in the order in which they came."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def add(self, part: bytes) -> None:
        """Raises TransportError where the item would be longer than `LARGEST`."""
        if len(self._bytes) + len(part) > LARGEST:
            raise TransportError(
                f"an item of the stream is longer than {LARGEST} bytes"
            )
        self._bytes += part

    def taken(self, end: bytes = b"") -> bytes:
        """The item, with `end` at its end; nothing is held then."""
        if not self._bytes:
            return end
        whole = bytes(self._bytes) + end
        self._bytes.clear()
        return whole
