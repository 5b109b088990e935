"""What all sequential media types share: bytes to frames, and frames to items.

A frame is one item before decoding: a line, a record, an event. Finding frames and
decoding them are two steps, so that items that a caller does not take are not decoded.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar, runtime_checkable

from ...core.mismatches import Mismatches
from ...json.annotations import compare
from ...json.parsing import loads

if TYPE_CHECKING:
    import httpx2

__all__ = ["END", "Decode", "Frames", "SequentialResponse", "json_item", "read_all"]

F = TypeVar("F")
Decode = Callable[[Any], Any]

END: Final = object()
"""In place of an item: the sequence ends here."""


class Frames(Protocol[F]):
    """Finds the frames in chunks of bytes, wherever the chunks are split."""

    def feed(self, chunk: bytes) -> list[F]:
        """The frames that `chunk` completes. Raises TransportError for an endless
        frame."""
        ...

    def finish(self) -> list[F]:
        """The frames that the end of the response completes."""
        ...


@runtime_checkable
class SequentialResponse(Protocol):
    """A response in a sequential media type (OpenAPI 3.2, 4.14.4)."""

    @property
    def media_type(self) -> str: ...

    def frames(self) -> Frames[Any]:
        """A new parser of frames, for one response."""
        ...

    def item(self, frame: Any, notes: Mismatches) -> Any:
        """The item of a frame, or END; never raises."""
        ...


def json_item(
    text: bytes, annotation: str, decode: Decode | None, notes: Mismatches
) -> Any:
    """JSON decoded by `decode` to the type `annotation`; if malformed, the string."""
    try:
        data = loads(text)
    except (ValueError, RecursionError):
        shown = text.decode("utf-8", "replace")
        notes.add("", "JSON text", shown)
        return shown
    try:
        value = data if decode is None else decode(data)
        if notes.wanted and annotation != "Any":
            compare(annotation, value, data, notes)
        return value
    except RecursionError:
        notes.add("", "data that is nested less deeply", None)
        return data


def read_all(
    format_: SequentialResponse, response: httpx2.Response, notes: Mismatches
) -> list[Any]:
    """All items of a response that has arrived as a whole."""
    frames = format_.frames()
    items: list[Any] = []
    for frame in [*frames.feed(response.content), *frames.finish()]:
        found = Mismatches(notes.wanted)
        item = format_.item(frame, found)
        if item is END:
            break
        for note in found:
            notes.add(f"/{len(items)}{note.pointer}", note.expected, note.value)
        items.append(item)
    return items
